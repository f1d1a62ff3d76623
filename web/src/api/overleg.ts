import type * as contract from '#shared/contract/overleg.ts';
import { request } from './request.ts';

export const bewerkRonde = request<typeof contract.bewerkRonde>(
  'PUT',
  '/v1/hulpvragen/{hulpvraagId}/overlegrondes/{rondeId}',
);
export const gelastAf = request<typeof contract.gelastAf>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/overlegrondes/{rondeId}/afgelastingen',
);
export const leesAgenda = request<typeof contract.leesAgenda>(
  'GET',
  '/v1/hulpvragen/{hulpvraagId}/uitnodigingen/{uitnodigingId}/agenda',
);
export const legAanwezigheidVast = request<typeof contract.legAanwezigheidVast>(
  'PUT',
  '/v1/hulpvragen/{hulpvraagId}/uitnodigingen/{uitnodigingId}/aanwezigheid',
);
export const lijstOverlegrondes = request<typeof contract.lijstOverlegrondes>('GET', '/v1/overlegrondes');
export const maakRonde = request<typeof contract.maakRonde>('POST', '/v1/hulpvragen/{hulpvraagId}/overlegrondes');
export const nodigUit = request<typeof contract.nodigUit>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/overlegrondes/{rondeId}/uitnodigingen',
);
export const sluitNu = request<typeof contract.sluitNu>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/uitnodigingen/{uitnodigingId}/sluitingen',
);
export const trekUitnodigingIn = request<typeof contract.trekUitnodigingIn>(
  'DELETE',
  '/v1/hulpvragen/{hulpvraagId}/uitnodigingen/{uitnodigingId}',
);
export const wijzigVenster = request<typeof contract.wijzigVenster>(
  'PUT',
  '/v1/hulpvragen/{hulpvraagId}/uitnodigingen/{uitnodigingId}/venster',
);
