import { randomBytes } from 'node:crypto';
import { type Challenge, clientOf, type Pool, type Session, type User } from './pool.ts';
import { notAuthorized } from './protocol.ts';

/** A used or late session is remembered this long, so that its second use can be told from a forged one. */
const REMEMBER_MS = 60 * 60_000;

/** Opens the next step of a sign-in. The handle is the only way to answer it. */
export function openSession(pool: Pool, session: Omit<Session, 'expiresAt' | 'used'>): string {
  const now = pool.now().getTime();
  pool.store.deleteExpiredBefore(now - REMEMBER_MS);
  const handle = randomBytes(48).toString('base64');
  const expiresAt = now + clientOf(pool, session.clientId).authSessionSeconds * 1000;
  pool.sessions.put(handle, { ...session, expiresAt, used: false }, { expiresAt, ...ownerOf(session.sub) });
  return handle;
}

/**
 * The session behind a handle, if it was made for this challenge and this client, in time, and not used. It stays open:
 * a wrong code or a weak password may be tried again (the guesses are counted elsewhere). `spendSession` ends it.
 */
export function requireSession(pool: Pool, handle: string, challenge: Challenge, clientId?: string): Session {
  const session = pool.sessions.get(handle);
  const fits = session?.challenge === challenge && (clientId === undefined || session.clientId === clientId);
  if (!session || !fits) throw notAuthorized('Invalid session for the user.');
  if (session.used) throw notAuthorized('Invalid session for the user, session can only be used once.');
  if (session.expiresAt <= pool.now().getTime())
    throw notAuthorized('Invalid session for the user, session is expired.');
  return session;
}

export function spendSession(pool: Pool, handle: string, session: Session): void {
  pool.sessions.put(handle, { ...session, used: true }, { expiresAt: session.expiresAt, ...ownerOf(session.sub) });
}

/** The user of a session that passed the password, as they are now: deleted, blocked or changed in between ends it. */
export function userOfSession(pool: Pool, session: Session): User {
  const user = session.sub === null ? undefined : pool.users.get(session.sub);
  if (!user) throw notAuthorized('Invalid session for the user.');
  if (!user.enabled) throw notAuthorized('User is disabled.');
  if (user.epoch !== session.epoch) throw notAuthorized('Invalid session for the user.');
  return user;
}

function ownerOf(sub: string | null): { owner?: string } {
  return sub === null ? {} : { owner: sub };
}
