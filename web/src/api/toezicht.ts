import type * as contract from '#shared/contract/toezicht.ts';
import { request } from './request.ts';

export const doeAvgVerzoek = request<typeof contract.doeAvgVerzoek>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/avg-verzoeken',
);
export const draagVernietigingVoor = request<typeof contract.draagVernietigingVoor>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/vernietigingsvoordrachten',
);
export const handelAvgVerzoekAf = request<typeof contract.handelAvgVerzoekAf>(
  'POST',
  '/v1/avg-verzoeken/{verzoekId}/afhandelingen',
);
export const keurVernietigingGoed = request<typeof contract.keurVernietigingGoed>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/vernietigingsgoedkeuringen',
);
export const leesLogboek = request<typeof contract.leesLogboek>('GET', '/v1/logboek');
export const leesLogboekVanDossier = request<typeof contract.leesLogboekVanDossier>(
  'GET',
  '/v1/logboek/hulpvragen/{hulpvraagId}',
);
export const leesVernietigingslijst = request<typeof contract.leesVernietigingslijst>('GET', '/v1/vernietigingslijst');
export const legAvgVerzoekVast = request<typeof contract.legAvgVerzoekVast>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/vastgelegde-avg-verzoeken',
);
export const lijstAvgVerzoeken = request<typeof contract.lijstAvgVerzoeken>('GET', '/v1/avg-verzoeken');
export const lijstEigenAvgVerzoeken = request<typeof contract.lijstEigenAvgVerzoeken>(
  'GET',
  '/v1/hulpvragen/{hulpvraagId}/avg-verzoeken',
);
