import { Secret, TOTP } from 'otpauth';
import type { Pool, User } from './pool.ts';

const PERIOD_MS = 30_000;
/** Cognito accepts the code of the step before and after too, for clocks that differ. */
const WINDOW = 1;
/** 160 bits, as RFC 4226 advises; 32 letters in base32. */
const SECRET_BYTES = 20;

export function makeTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** The time step that a code belongs to, or null when it is no present code. */
export function stepOfCode(pool: Pool, secret: string, code: string): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = pool.now().getTime();
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD_MS / 1000 });
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : Math.floor(timestamp / PERIOD_MS) + delta;
}

/** Remembers a code as used; steps that can no longer be right are forgotten. */
export function withUsedStep(pool: Pool, user: User, step: number): User {
  const oldest = Math.floor(pool.now().getTime() / PERIOD_MS) - WINDOW;
  return { ...user, usedTotpSteps: [...user.usedTotpSteps.filter((used) => used >= oldest), step] };
}
