import type { logOveralUit } from '#shared/contract/account.ts';
import { forgetDrafts } from '../drafts/drafts.ts';
import { callPool } from '../session/cognito.ts';
import { endSession, session, settings } from '../session/session.ts';
import { ApiProblem } from '../wire/problem.ts';
import { call } from './call.ts';

/** Signs out here: the tokens are forgotten at once, and told to the pool so that nobody can use them any more. */
export async function signOut(): Promise<void> {
  const now = session.value;
  forgetDrafts();
  endSession('UITGELOGD');
  if (!now) return;
  const { clientId } = settings();
  // Without a connection the tokens end by themselves; this browser has forgotten them already.
  await callPool(settings(), 'RevokeToken', { ClientId: clientId, Token: now.tokens.refreshToken }).catch(
    () => undefined,
  );
}

/** Signs out on every device, at once. @throws ApiProblem when it could not be told. */
export async function signOutEverywhere(): Promise<void> {
  await call<typeof logOveralUit>('POST', '/v1/mijn-account/afmeldingen', {}).catch((error) => {
    // Done on another device before: what is left is to forget it here.
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
  });
  forgetDrafts();
  endSession('UITGELOGD');
}
