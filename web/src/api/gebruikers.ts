import type * as contract from '#shared/contract/gebruikers.ts';
import { request } from './request.ts';

export const blokkeerAccount = request<typeof contract.blokkeerAccount>(
  'POST',
  '/v1/gebruikers/{gebruikerId}/blokkades',
);

export const deblokkeerAccount = request<typeof contract.deblokkeerAccount>(
  'DELETE',
  '/v1/gebruikers/{gebruikerId}/blokkades',
);

export const leesGebruiker = request<typeof contract.leesGebruiker>('GET', '/v1/gebruikers/{gebruikerId}');

export const nodigOpnieuwUit = request<typeof contract.nodigOpnieuwUit>(
  'POST',
  '/v1/gebruikers/{gebruikerId}/uitnodigingen',
);

export const verwijderAccount = request<typeof contract.verwijderAccount>('DELETE', '/v1/gebruikers/{gebruikerId}');
