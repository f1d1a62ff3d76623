import type * as contract from '#shared/contract/overleg.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const zaak = '/v1/hulpvragen/{hulpvraagId}';
const ronde = `${zaak}/overlegrondes/{rondeId}` as const;
const uitnodiging = `${zaak}/uitnodigingen/{uitnodigingId}` as const;

export const bewerkRonde = request<Contract['bewerkRonde']>(`PUT ${ronde}`);
export const gelastAf = request<Contract['gelastAf']>(`POST ${ronde}/afgelastingen`);
export const leesAgenda = request<Contract['leesAgenda']>(`GET ${uitnodiging}/agenda`);
export const legAanwezigheidVast = request<Contract['legAanwezigheidVast']>(`PUT ${uitnodiging}/aanwezigheid`);
export const lijstOverlegrondes = request<Contract['lijstOverlegrondes']>('GET /v1/overlegrondes');
export const maakRonde = request<Contract['maakRonde']>(`POST ${zaak}/overlegrondes`);
export const nodigUit = request<Contract['nodigUit']>(`POST ${ronde}/uitnodigingen`);
export const sluitNu = request<Contract['sluitNu']>(`POST ${uitnodiging}/sluitingen`);
export const trekUitnodigingIn = request<Contract['trekUitnodigingIn']>(`DELETE ${uitnodiging}`);
export const wijzigVenster = request<Contract['wijzigVenster']>(`PUT ${uitnodiging}/venster`);
