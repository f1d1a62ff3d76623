import type * as contract from '#shared/contract/leden.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const lid = '/v1/leden/{gebruikerId}/lidmaatschappen/{lidmaatschapId}';

export const bewerkLid = request<Contract['bewerkLid']>(`PUT ${lid}`);
export const blokkeerLid = request<Contract['blokkeerLid']>(`POST ${lid}/blokkades`);
export const deblokkeerLid = request<Contract['deblokkeerLid']>(`DELETE ${lid}/blokkades`);
export const leesAdresboek = request<Contract['leesAdresboek']>('GET /v1/adresboek');
export const lijstLeden = request<Contract['lijstLeden']>('GET /v1/organisaties/{organisatieId}/leden');
export const nodigLidUit = request<Contract['nodigLidUit']>('POST /v1/organisaties/{organisatieId}/leden');
