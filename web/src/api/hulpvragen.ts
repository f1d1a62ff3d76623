import type * as contract from '#shared/contract/hulpvragen.ts';
import { request } from './request.ts';

export const bewerkBetrokkenen = request<typeof contract.bewerkBetrokkenen>(
  'PUT',
  '/v1/hulpvragen/{hulpvraagId}/betrokkenen',
);
export const bewerkFormulier = request<typeof contract.bewerkFormulier>(
  'PUT',
  '/v1/hulpvragen/{hulpvraagId}/formulier',
);
export const leesHulpvraag = request<typeof contract.leesHulpvraag>('GET', '/v1/hulpvragen/{hulpvraagId}');
export const maakHulpvraag = request<typeof contract.maakHulpvraag>('POST', '/v1/hulpvragen');
export const verplaatsDossier = request<typeof contract.verplaatsDossier>(
  'PUT',
  '/v1/hulpvragen/{hulpvraagId}/platform',
);
export const wijzigStatus = request<typeof contract.wijzigStatus>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/statuswijzigingen',
);
export const zetStapTerug = request<typeof contract.zetStapTerug>('POST', '/v1/hulpvragen/{hulpvraagId}/terugstappen');
