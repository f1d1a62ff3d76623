import type * as contract from '#shared/contract/beheer.ts';
import { request } from './request.ts';

export const bewerkLid = request<typeof contract.bewerkLid>(
  'PUT',
  '/v1/leden/{gebruikerId}/lidmaatschappen/{lidmaatschapId}',
);
export const bewerkOrganisatie = request<typeof contract.bewerkOrganisatie>('PUT', '/v1/organisaties/{organisatieId}');
export const bewerkPlatform = request<typeof contract.bewerkPlatform>('PUT', '/v1/platforms/{platformId}');
export const blokkeerAccount = request<typeof contract.blokkeerAccount>(
  'POST',
  '/v1/gebruikers/{gebruikerId}/blokkades',
);
export const blokkeerLid = request<typeof contract.blokkeerLid>(
  'POST',
  '/v1/leden/{gebruikerId}/lidmaatschappen/{lidmaatschapId}/blokkades',
);
export const deblokkeerAccount = request<typeof contract.deblokkeerAccount>(
  'DELETE',
  '/v1/gebruikers/{gebruikerId}/blokkades',
);
export const deblokkeerLid = request<typeof contract.deblokkeerLid>(
  'DELETE',
  '/v1/leden/{gebruikerId}/lidmaatschappen/{lidmaatschapId}/blokkades',
);
export const leesAdresboek = request<typeof contract.leesAdresboek>('GET', '/v1/adresboek');
export const leesGebruiker = request<typeof contract.leesGebruiker>('GET', '/v1/gebruikers/{gebruikerId}');
export const lijstLeden = request<typeof contract.lijstLeden>('GET', '/v1/organisaties/{organisatieId}/leden');
export const lijstOrganisaties = request<typeof contract.lijstOrganisaties>('GET', '/v1/organisaties');
export const lijstPlatforms = request<typeof contract.lijstPlatforms>('GET', '/v1/platforms');
export const maakOrganisatie = request<typeof contract.maakOrganisatie>('POST', '/v1/organisaties');
export const maakPlatform = request<typeof contract.maakPlatform>('POST', '/v1/platforms');
export const nodigLidUit = request<typeof contract.nodigLidUit>('POST', '/v1/organisaties/{organisatieId}/leden');
export const nodigOpnieuwUit = request<typeof contract.nodigOpnieuwUit>(
  'POST',
  '/v1/gebruikers/{gebruikerId}/uitnodigingen',
);
export const toonBeheergevolgen = request<typeof contract.toonBeheergevolgen>('POST', '/v1/beheervoorbeelden');
export const verwijderAccount = request<typeof contract.verwijderAccount>('DELETE', '/v1/gebruikers/{gebruikerId}');
