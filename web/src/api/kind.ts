import type * as contract from '#shared/contract/kind.ts';
import { request } from './request.ts';

type Contract = typeof contract;

export const vergelijkKind = request<Contract['vergelijkKind']>('POST /v1/kindvergelijkingen');
export const vergelijkZaak = request<Contract['vergelijkZaak']>('POST /v1/hulpvragen/{hulpvraagId}/kindvergelijkingen');
