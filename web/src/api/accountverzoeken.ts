import type * as contract from '#shared/contract/accountverzoeken.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const verzoek = '/v1/accountverzoeken/{verzoekId}';

export const bevestigAccountverzoek = request<Contract['bevestigAccountverzoek']>(`POST ${verzoek}/bevestigingen`);
export const doeAccountverzoek = request<Contract['doeAccountverzoek']>('POST /v1/accountverzoeken');
export const lijstAccountverzoeken = request<Contract['lijstAccountverzoeken']>('GET /v1/accountverzoeken');
export const wijsAccountverzoekAf = request<Contract['wijsAccountverzoekAf']>(`DELETE ${verzoek}`);
