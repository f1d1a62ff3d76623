import type * as contract from '#shared/contract/toezicht.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const zaak = '/v1/hulpvragen/{hulpvraagId}';

export const doeAvgVerzoek = request<Contract['doeAvgVerzoek']>(`POST ${zaak}/avg-verzoeken`);
export const draagVernietigingVoor = request<Contract['draagVernietigingVoor']>(
  `POST ${zaak}/vernietigingsvoordrachten`,
);
export const handelAvgVerzoekAf = request<Contract['handelAvgVerzoekAf']>(
  'POST /v1/avg-verzoeken/{verzoekId}/afhandelingen',
);
export const keurVernietigingGoed = request<Contract['keurVernietigingGoed']>(
  `POST ${zaak}/vernietigingsgoedkeuringen`,
);
export const leesLogboek = request<Contract['leesLogboek']>('GET /v1/logboek');
export const leesLogboekVanDossier = request<Contract['leesLogboekVanDossier']>(
  'GET /v1/logboek/hulpvragen/{hulpvraagId}',
);
export const leesVernietigingslijst = request<Contract['leesVernietigingslijst']>('GET /v1/vernietigingslijst');
export const legAvgVerzoekVast = request<Contract['legAvgVerzoekVast']>(`POST ${zaak}/vastgelegde-avg-verzoeken`);
export const lijstAvgVerzoeken = request<Contract['lijstAvgVerzoeken']>('GET /v1/avg-verzoeken');
export const lijstEigenAvgVerzoeken = request<Contract['lijstEigenAvgVerzoeken']>(`GET ${zaak}/avg-verzoeken`);
