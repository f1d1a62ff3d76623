import { forgetDrafts } from '#web/drafts/drafts.ts';
import { callPool } from '#web/session/cognito.ts';
import { endSession, session, settings } from '#web/session/session.ts';
import { ApiProblem } from '#web/wire/problem.ts';
import { logOveralUit } from './account.ts';

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
  await logOveralUit({}).catch((error) => {
    // Done on another device before: what is left is to forget it here.
    if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
  });
  forgetDrafts();
  endSession('UITGELOGD');
}
