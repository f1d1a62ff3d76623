import { forgetDrafts } from '../drafts/drafts.ts';
import { callPool, SignInError } from './cognito.ts';
import { accessToken, endSession, session, settings } from './session.ts';

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

/** Signs out on every device: no token of this person can be renewed any more. @throws SignInError when it could not be told. */
export async function signOutEverywhere(): Promise<void> {
  await callPool(settings(), 'GlobalSignOut', { AccessToken: await accessToken() }).catch((error) => {
    // Done on another device before: what is left is to forget it here.
    if (!(error instanceof SignInError) || error.code !== 'NotAuthorizedException') throw error;
  });
  forgetDrafts();
  endSession('UITGELOGD');
}

/** @throws SignInError for a wrong password or a new one that is too weak. */
export async function changePassword(current: string, proposed: string): Promise<void> {
  await callPool(settings(), 'ChangePassword', {
    AccessToken: await accessToken(),
    PreviousPassword: current,
    ProposedPassword: proposed,
  });
}
