import type * as contract from '#shared/contract/leden.ts';
import { request } from './request.ts';

export const bewerkLid = request<typeof contract.bewerkLid>(
  'PUT',
  '/v1/leden/{gebruikerId}/lidmaatschappen/{lidmaatschapId}',
);

export const blokkeerLid = request<typeof contract.blokkeerLid>(
  'POST',
  '/v1/leden/{gebruikerId}/lidmaatschappen/{lidmaatschapId}/blokkades',
);

export const deblokkeerLid = request<typeof contract.deblokkeerLid>(
  'DELETE',
  '/v1/leden/{gebruikerId}/lidmaatschappen/{lidmaatschapId}/blokkades',
);

export const leesAdresboek = request<typeof contract.leesAdresboek>('GET', '/v1/adresboek');

export const lijstLeden = request<typeof contract.lijstLeden>('GET', '/v1/organisaties/{organisatieId}/leden');

export const nodigLidUit = request<typeof contract.nodigLidUit>('POST', '/v1/organisaties/{organisatieId}/leden');
