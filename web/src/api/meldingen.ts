import type * as contract from '#shared/contract/meldingen.ts';
import { request } from './request.ts';

type Contract = typeof contract;

const zaak = '/v1/hulpvragen/{hulpvraagId}';

export const nodigUitZaakOpnieuwUit = request<Contract['nodigUitZaakOpnieuwUit']>(
  `POST ${zaak}/accounts/{gebruikerId}/uitnodigingen`,
);
export const herhaalMelding = request<Contract['herhaalMelding']>('POST /v1/meldingen/{meldingId}/herhalingen');
export const herhaalZaakmail = request<Contract['herhaalZaakmail']>(`POST ${zaak}/meldingen/{meldingId}/herhalingen`);
export const lijstMeldingen = request<Contract['lijstMeldingen']>('GET /v1/meldingen');
export const lijstZaakmails = request<Contract['lijstZaakmails']>(`GET ${zaak}/meldingen`);
