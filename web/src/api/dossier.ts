import type * as contract from '#shared/contract/dossier.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const zaak = '/v1/hulpvragen/{hulpvraagId}';
const ouder = `${zaak}/ouders/{ouderId}` as const;

export const bewerkKind = request<Contract['bewerkKind']>(`PUT ${zaak}/kind`);
export const bewerkObservatie = request<Contract['bewerkObservatie']>(`PUT ${zaak}/observaties/{observatieId}`);
export const bewerkOuder = request<Contract['bewerkOuder']>(`PUT ${ouder}`);
export const geefZienswijze = request<Contract['geefZienswijze']>(`POST ${zaak}/zienswijzen`);
export const leesDossier = request<Contract['leesDossier']>(`GET ${zaak}/dossier`);
export const leesInzageregels = request<Contract['leesInzageregels']>(`GET ${zaak}/inzageregels`);
export const legZienswijzeVast = request<Contract['legZienswijzeVast']>(`POST ${zaak}/vastgelegde-zienswijzen`);
export const nodigOuderUit = request<Contract['nodigOuderUit']>(`POST ${ouder}/accountuitnodigingen`);
export const ontkoppelOuder = request<Contract['ontkoppelOuder']>(`DELETE ${ouder}/account`);
export const schrijfAdvies = request<Contract['schrijfAdvies']>(`POST ${zaak}/onderwijsadviezen`);
export const schrijfObservatie = request<Contract['schrijfObservatie']>(`POST ${zaak}/observaties`);
export const verwijderOuder = request<Contract['verwijderOuder']>(`DELETE ${ouder}`);
export const voegOuderToe = request<Contract['voegOuderToe']>(`POST ${zaak}/ouders`);
