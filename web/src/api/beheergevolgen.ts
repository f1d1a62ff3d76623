import type * as contract from '#shared/contract/beheergevolgen.ts';
import { request } from './request.ts';

type Contract = typeof contract;

export const toonBeheergevolgen = request<Contract['toonBeheergevolgen']>('POST /v1/beheervoorbeelden');
