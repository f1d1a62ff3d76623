/** What the client sends to prove a password, held against a library that speaks the same to a user pool. */
import { randomBytes } from 'node:crypto';
import { signSrpSession } from 'cognito-srp-helper';
import { describe, expect, it } from 'vitest';
import { makeEphemeral, type PasswordChallenge, signChallenge, timestampOf } from '#web/session/srp-math.ts';

const POOL = 'eu-west-1_verzonnen1';
const NOW = new Date('2026-11-07T09:05:07Z');

const hex = (bytes: number) => randomBytes(bytes).toString('hex');

function challengeWith(change: Partial<PasswordChallenge> = {}): PasswordChallenge {
  return {
    userIdForSrp: '3f1c2b00-0000-4000-8000-00000000000a',
    srpB: hex(384),
    salt: hex(16),
    secretBlock: randomBytes(1200).toString('base64'),
    ...change,
  };
}

function byTheLibrary(own: ReturnType<typeof makeEphemeral>, password: string, challenge: PasswordChallenge): string {
  return signSrpSession(
    {
      username: 'ouder@kindbrug.example',
      poolId: POOL,
      poolIdAbbr: 'verzonnen1',
      password,
      isHashed: false,
      timestamp: timestampOf(NOW),
      smallA: own.secret.toString(16),
      largeA: own.sent,
    },
    {
      ChallengeParameters: {
        USER_ID_FOR_SRP: challenge.userIdForSrp,
        SRP_B: challenge.srpB,
        SALT: challenge.salt,
        SECRET_BLOCK: challenge.secretBlock,
      },
    },
  ).passwordSignature;
}

async function expectTheSame(password: string, challenge: PasswordChallenge): Promise<void> {
  const own = makeEphemeral(randomBytes(128));
  const signed = await signChallenge('verzonnen1', password, own, challenge, timestampOf(NOW));
  expect(signed).toBe(byTheLibrary(own, password, challenge));
}

describe('the proof of a password', () => {
  it('is the one of the library, for five sign-ins', async () => {
    for (let one = 0; one < 5; one += 1) await expectTheSame('Verzonnen-Wachtwoord-2026!', challengeWith());
  });

  it.each([
    ['a salt that begins with zeros', 'Verzonnen-2026!', { salt: `0000${hex(14)}` }],
    ['a salt with a high first bit', 'Verzonnen-2026!', { salt: `ff${hex(15)}` }],
    ['an answer of the pool with an odd number of digits', 'Verzonnen-2026!', { srpB: hex(380).slice(1) }],
    ['an answer of the pool in capitals', 'Verzonnen-2026!', { srpB: hex(384).toUpperCase() }],
    ['a password with letters of other scripts', 'Пароль-密码-ß-🌉', {}],
    ['a password of one space', ' ', {}],
  ])('is the one of the library for %s', async (_, password, change) => {
    await expectTheSame(password, challengeWith(change));
  });

  it('is refused when the pool sends what would make the password readable', async () => {
    const own = makeEphemeral(randomBytes(128));
    await expect(signChallenge('verzonnen1', 'a', own, challengeWith({ srpB: '00' }), '')).rejects.toThrow(RangeError);
    expect(() => makeEphemeral(new Uint8Array(128))).toThrow(RangeError);
  });

  it('names the moment as a pool reads it', () => {
    expect(timestampOf(NOW)).toBe('Sat Nov 7 09:05:07 UTC 2026');
    expect(timestampOf(new Date('2027-01-31T23:00:59Z'))).toBe('Sun Jan 31 23:00:59 UTC 2027');
  });
});
