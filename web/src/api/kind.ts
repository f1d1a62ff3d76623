import type * as contract from '#shared/contract/kind.ts';
import { request } from './request.ts';

export const vergelijkKind = request<typeof contract.vergelijkKind>('POST', '/v1/kindvergelijkingen');
export const vergelijkZaak = request<typeof contract.vergelijkZaak>(
  'POST',
  '/v1/hulpvragen/{hulpvraagId}/kindvergelijkingen',
);
