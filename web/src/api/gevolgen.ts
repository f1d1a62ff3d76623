import type * as contract from '#shared/contract/gevolgen.ts';
import { request } from './request.ts';

export const toonGevolgen = request<typeof contract.toonGevolgen>('POST', '/v1/hulpvragen/{hulpvraagId}/voorbeelden');
