import type * as contract from '#shared/contract/hulpvragen.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const zaak = '/v1/hulpvragen/{hulpvraagId}';

export const bewerkBetrokkenen = request<Contract['bewerkBetrokkenen']>(`PUT ${zaak}/betrokkenen`);
export const bewerkFormulier = request<Contract['bewerkFormulier']>(`PUT ${zaak}/formulier`);
export const leesHulpvraag = request<Contract['leesHulpvraag']>(`GET ${zaak}`);
export const maakHulpvraag = request<Contract['maakHulpvraag']>('POST /v1/hulpvragen');
export const verplaatsDossier = request<Contract['verplaatsDossier']>(`PUT ${zaak}/platform`);
export const wijzigStatus = request<Contract['wijzigStatus']>(`POST ${zaak}/statuswijzigingen`);
export const zetStapTerug = request<Contract['zetStapTerug']>(`POST ${zaak}/terugstappen`);
