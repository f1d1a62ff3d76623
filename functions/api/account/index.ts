import { createApi } from '#functions/runtime/create-api.ts';
import { createDeps } from '#functions/runtime/wire.ts';
import leesMijnAccount from './lees-mijn-account.ts';

/** The endpoints of the own account. */
export const accountEndpoints = [leesMijnAccount];

export const handler = createApi(accountEndpoints, createDeps());
