import type * as contract from '#shared/contract/meldingen.ts';
import { request } from './request.ts';

export const herhaalMelding = request<typeof contract.herhaalMelding>('POST', '/v1/meldingen/{meldingId}/herhalingen');
export const herhaalZaakmail = request<typeof contract.herhaalZaakmail>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/meldingen/{meldingId}/herhalingen',
);
export const lijstMeldingen = request<typeof contract.lijstMeldingen>('GET', '/v1/meldingen');
export const lijstZaakmails = request<typeof contract.lijstZaakmails>('GET', '/v1/hulpvragen/{hulpvraagId}/meldingen');
