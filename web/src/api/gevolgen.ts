import type * as contract from '#shared/contract/gevolgen.ts';
import { request } from './request.ts';

type Contract = typeof contract;

export const toonGevolgen = request<Contract['toonGevolgen']>('POST /v1/hulpvragen/{hulpvraagId}/voorbeelden');
