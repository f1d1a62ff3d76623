import {
  AdminDisableUserCommand,
  AssociateSoftwareTokenCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { createSrpSession, signSrpSession, wrapAuthChallenge, wrapInitiateAuth } from 'cognito-srp-helper';
import { describe, expect, it } from 'vitest';
import { codeAt } from '#local/client/sign-in.ts';
import { aMailAddress, isLocal, PASSWORD, TEMPORARY_PASSWORD } from './pool.ts';
import { poolOfFile } from './pool-of-file.ts';

const pool = poolOfFile();

const WRONG = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' };

function initiate(username: string, more: object = {}) {
  const srp = createSrpSession(username, PASSWORD, pool.userPoolId, false);
  const request = {
    ClientId: pool.clientId,
    AuthFlow: 'USER_SRP_AUTH' as const,
    AuthParameters: { USERNAME: username },
  };
  return pool.admin.send(new InitiateAuthCommand({ ...wrapInitiateAuth(srp, request), ...more }));
}

describe('a password', () => {
  it('that is wrong is refused', async () => {
    const person = await pool.aPerson();
    await expect(pool.signIn().provePassword(person.email, 'Verkeerd-wachtwoord-1')).rejects.toMatchObject(WRONG);
  });

  it('that is temporary and wrong is refused', async () => {
    const { email } = await pool.anInvitedPerson();
    await expect(pool.signIn().provePassword(email, `${TEMPORARY_PASSWORD}x`)).rejects.toMatchObject(WRONG);
  });

  it('that was temporary is refused once it was replaced', async () => {
    const person = await pool.aPerson();
    await expect(pool.signIn().provePassword(person.email, TEMPORARY_PASSWORD)).rejects.toMatchObject(WRONG);
  });

  it('cannot be got round with a public value that is zero in the group', async () => {
    const person = await pool.aPerson();
    const zero = { AuthParameters: { USERNAME: person.email, SRP_A: '0' } };
    await expect(initiate(person.email, zero)).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('proof serves once', async () => {
    const { email } = await pool.anInvitedPerson();
    const srp = createSrpSession(email, TEMPORARY_PASSWORD, pool.userPoolId, false);
    const request = {
      ClientId: pool.clientId,
      AuthFlow: 'USER_SRP_AUTH' as const,
      AuthParameters: { USERNAME: email },
    };
    const offered = await pool.admin.send(new InitiateAuthCommand(wrapInitiateAuth(srp, request)));
    const answer = wrapAuthChallenge(signSrpSession(srp, { ChallengeParameters: offered.ChallengeParameters ?? {} }), {
      ClientId: pool.clientId,
      ChallengeName: 'PASSWORD_VERIFIER' as const,
      ChallengeResponses: { USERNAME: email },
    });
    await expect(pool.admin.send(new RespondToAuthChallengeCommand(answer))).resolves.toBeTruthy();
    await expect(pool.admin.send(new RespondToAuthChallengeCommand(answer))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it.each([
    ['too short', 'Kort-1a'],
    ['without capitals', 'kastanje-boom-7'],
    ['without small letters', 'KASTANJE-BOOM-7'],
    ['without digits', 'Kastanje-boom-zeven'],
    ['without symbols', 'Kastanjeboom7even'],
  ])('that is new and %s is refused; the step stays open for a better one', async (_, weak) => {
    const { email } = await pool.anInvitedPerson();
    const step = await pool.signIn().provePassword(email, TEMPORARY_PASSWORD);
    await expect(pool.signIn().chooseNewPassword(email, step.session, weak)).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
    await expect(pool.signIn().chooseNewPassword(email, step.session, PASSWORD)).resolves.toBeTruthy();
  });
});

describe('somebody unknown', () => {
  it('is answered exactly like somebody with a wrong password', async () => {
    await expect(pool.signIn().provePassword(aMailAddress(), PASSWORD)).rejects.toMatchObject(WRONG);
  });

  it('gets a challenge of the same form, and the same one each time', async () => {
    const known = await pool.aPerson();
    const unknown = aMailAddress();
    const [real, decoy, again] = await Promise.all([initiate(known.email), initiate(unknown), initiate(unknown)]);
    const form = (text = '') => text.replace(/[0-9a-f]/g, 'h');

    expect(Object.keys(decoy.ChallengeParameters ?? {})).toEqual(Object.keys(real.ChallengeParameters ?? {}));
    expect(form(decoy.ChallengeParameters?.USERNAME)).toBe(form(real.ChallengeParameters?.USERNAME));
    expect(Math.abs((decoy.ChallengeParameters?.SALT ?? '').length - 32)).toBeLessThanOrEqual(2);
    expect(again.ChallengeParameters?.SALT).toBe(decoy.ChallengeParameters?.SALT);
    expect(again.ChallengeParameters?.USER_ID_FOR_SRP).toBe(decoy.ChallengeParameters?.USER_ID_FOR_SRP);
    expect(again.ChallengeParameters?.SECRET_BLOCK).not.toBe(decoy.ChallengeParameters?.SECRET_BLOCK);
  });

  it.runIf(isLocal)('is named as unknown only by a client that does not hide it', async () => {
    const signIn = pool.signIn(pool.otherClientId).provePassword(aMailAddress(), PASSWORD);
    await expect(signIn).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });
});

describe('a session', () => {
  const answer = (email: string, session: string, code: string) => pool.signIn().answerCode(email, session, code);
  const now = () => pool.clock.now();

  it('that is forged is refused', async () => {
    const person = await pool.aPerson();
    const forged = Buffer.alloc(48, 7).toString('base64');
    await expect(answer(person.email, forged, codeAt(person.totpSecret, now()))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it('that was used is refused', async () => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    const next = new Date(now().getTime() + 30_000);
    await answer(person.email, session, codeAt(person.totpSecret, next));
    await expect(answer(person.email, session, codeAt(person.totpSecret, now()))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session can only be used once.',
    });
  });

  it('of somebody else is refused', async () => {
    const [mine, theirs] = await Promise.all([pool.aPerson(), pool.aPerson()]);
    const { session } = await pool.signIn().provePassword(mine.email, mine.password);
    await expect(answer(theirs.email, session, codeAt(theirs.totpSecret, now()))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it('of one step is refused for another', async () => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    await expect(pool.signIn().chooseNewPassword(person.email, session, PASSWORD)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    await expect(pool.admin.send(new AssociateSoftwareTokenCommand({ Session: session }))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it.runIf(isLocal)('of another client is refused', async () => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn(pool.otherClientId).provePassword(person.email, person.password);
    await expect(answer(person.email, session, codeAt(person.totpSecret, now()))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });

  it.runIf(isLocal)('lives as long as its client says', async () => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    pool.clock.advance(14 * 60);
    await expect(answer(person.email, session, '000000')).rejects.toMatchObject({ name: 'CodeMismatchException' });
    pool.clock.advance(61);
    await expect(answer(person.email, session, codeAt(person.totpSecret, now()))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session is expired.',
    });
  });

  it('ends when the person is blocked in between', async () => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    await pool.admin.send(new AdminDisableUserCommand({ UserPoolId: pool.userPoolId, Username: person.email }));
    await expect(answer(person.email, session, codeAt(person.totpSecret, now()))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'User is disabled.',
    });
  });
});

describe('a way in that is not offered', () => {
  it.each([
    ['USER_PASSWORD_AUTH', { USERNAME: 'a@voorbeeld.example', PASSWORD }],
    ['ADMIN_USER_PASSWORD_AUTH', { USERNAME: 'a@voorbeeld.example', PASSWORD }],
    ['REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: 'x' }],
    ['CUSTOM_AUTH', { USERNAME: 'a@voorbeeld.example' }],
  ] as const)('%s is refused', async (AuthFlow, AuthParameters) => {
    const attempt = pool.admin.send(new InitiateAuthCommand({ ClientId: pool.clientId, AuthFlow, AuthParameters }));
    await expect(attempt).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('an unknown client is refused', async () => {
    await expect(initiate(aMailAddress(), { ClientId: 'zzzzzzzzzzzzzzzzzzzzzzzzzz' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it('signing oneself up is refused', async () => {
    const attempt = pool.admin.send(
      new SignUpCommand({ ClientId: pool.clientId, Username: aMailAddress(), Password: PASSWORD }),
    );
    await expect(attempt).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});
