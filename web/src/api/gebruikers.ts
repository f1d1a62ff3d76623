import type * as contract from '#shared/contract/gebruikers.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const gebruiker = '/v1/gebruikers/{gebruikerId}';

export const blokkeerAccount = request<Contract['blokkeerAccount']>(`POST ${gebruiker}/blokkades`);
export const deblokkeerAccount = request<Contract['deblokkeerAccount']>(`DELETE ${gebruiker}/blokkades`);
export const leesGebruiker = request<Contract['leesGebruiker']>(`GET ${gebruiker}`);
export const nodigOpnieuwUit = request<Contract['nodigOpnieuwUit']>(`POST ${gebruiker}/uitnodigingen`);
export const verwijderAccount = request<Contract['verwijderAccount']>(`DELETE ${gebruiker}`);
