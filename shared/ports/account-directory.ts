/**
 * Port to the user pool: accounts with user name, password and authenticator app. The pool mails invitations itself.
 */
export interface AccountDirectory {
  /** Makes an account and mails the invitation; returns its id (`sub`). Existing account: its id, and no mail. */
  invite(email: string): Promise<string>;
  /** Mails a new temporary password to somebody who never signed in. False, and no mail, for somebody who did. */
  resendInvitation(email: string): Promise<boolean>;
  /** Blocks sign-in and refresh, and ends every session. Nothing to do for an account that was removed. */
  block(gebruikerId: string): Promise<void>;
  /** Lets somebody who was blocked sign in again. */
  unblock(gebruikerId: string): Promise<void>;
  /**
   * Changes the address that somebody signs in with. Nothing that was known at the old address works any more: sessions
   * end, and the new address is mailed a temporary password (never signed in) or a code to choose a new password. The
   * authenticator stays. Can be repeated. @throws DomainError STAND_VAN_ZAKEN when another account has it.
   */
  changeEmail(gebruikerId: string, email: string): Promise<void>;
  /** Ends every session: nothing of this person can be renewed any more. */
  endSessions(gebruikerId: string): Promise<void>;
  /** Removes the account for good. */
  remove(gebruikerId: string): Promise<void>;
  /** Takes the authenticator away, so that the next sign-in enrols a new one, and ends every session. */
  resetMfa(gebruikerId: string): Promise<void>;
}
