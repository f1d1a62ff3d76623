import { forgetDrafts } from '../drafts/drafts.ts';
import { callPool } from './cognito.ts';
import { endSession, session, settings } from './session.ts';

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
