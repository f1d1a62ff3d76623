import type * as contract from '#shared/contract/beheergevolgen.ts';
import { request } from './request.ts';

export const toonBeheergevolgen = request<typeof contract.toonBeheergevolgen>('POST', '/v1/beheervoorbeelden');
