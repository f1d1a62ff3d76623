import type * as contract from '#shared/contract/dossier.ts';
import { request } from './request.ts';

export const bewerkKind = request<typeof contract.bewerkKind>('PUT', '/v1/hulpvragen/{hulpvraagId}/kind');
export const bewerkObservatie = request<typeof contract.bewerkObservatie>(
  'PUT',
  '/v1/hulpvragen/{hulpvraagId}/observaties/{observatieId}',
);
export const bewerkOuder = request<typeof contract.bewerkOuder>('PUT', '/v1/hulpvragen/{hulpvraagId}/ouders/{ouderId}');
export const geefZienswijze = request<typeof contract.geefZienswijze>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/zienswijzen',
);
export const leesDossier = request<typeof contract.leesDossier>('GET', '/v1/hulpvragen/{hulpvraagId}/dossier');
export const leesInzageregels = request<typeof contract.leesInzageregels>(
  'GET',
  '/v1/hulpvragen/{hulpvraagId}/inzageregels',
);
export const legZienswijzeVast = request<typeof contract.legZienswijzeVast>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/vastgelegde-zienswijzen',
);
export const nodigOuderUit = request<typeof contract.nodigOuderUit>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/ouders/{ouderId}/accountuitnodigingen',
);
export const ontkoppelOuder = request<typeof contract.ontkoppelOuder>(
  'DELETE',
  '/v1/hulpvragen/{hulpvraagId}/ouders/{ouderId}/account',
);
export const schrijfAdvies = request<typeof contract.schrijfAdvies>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/onderwijsadviezen',
);
export const schrijfObservatie = request<typeof contract.schrijfObservatie>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/observaties',
);
export const verwijderOuder = request<typeof contract.verwijderOuder>(
  'DELETE',
  '/v1/hulpvragen/{hulpvraagId}/ouders/{ouderId}',
);
export const voegOuderToe = request<typeof contract.voegOuderToe>('POST', '/v1/hulpvragen/{hulpvraagId}/ouders');
