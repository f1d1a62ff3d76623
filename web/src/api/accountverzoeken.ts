import type * as contract from '#shared/contract/accountverzoeken.ts';
import { request } from './request.ts';

export const bevestigAccountverzoek = request<typeof contract.bevestigAccountverzoek>(
  'POST',
  '/v1/accountverzoeken/{verzoekId}/bevestigingen',
);
export const doeAccountverzoek = request<typeof contract.doeAccountverzoek>('POST', '/v1/accountverzoeken');
export const lijstAccountverzoeken = request<typeof contract.lijstAccountverzoeken>('GET', '/v1/accountverzoeken');
export const wijsAccountverzoekAf = request<typeof contract.wijsAccountverzoekAf>(
  'DELETE',
  '/v1/accountverzoeken/{verzoekId}',
);
