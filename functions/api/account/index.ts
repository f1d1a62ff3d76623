import { createApi } from '#functions/runtime/create-api.ts';
import { createMijnAccountDeps } from '#functions/runtime/wire.ts';
import leesContact from './lees-contact.ts';
import leesMijnAccount from './lees-mijn-account.ts';

/** The endpoints of the own account, and of whom to call. */
export const accountEndpoints = [leesMijnAccount, leesContact];

export const handler = createApi(accountEndpoints, createMijnAccountDeps());
