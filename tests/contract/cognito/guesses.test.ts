import {
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { codeAt } from '#local/client/sign-in.ts';
import { aMailAddress, isLocal, PASSWORD, TEMPORARY_PASSWORD } from './pool.ts';
import { poolOfFile } from './pool-of-file.ts';

const pool = poolOfFile();

const WRONG_PASSWORD = 'Verkeerd-wachtwoord-1';

async function refusal(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'let in',
    (error: Error) => error.message,
  );
}

describe.runIf(isLocal)('guessing a password', () => {
  it.each([
    ['of a person', async () => (await pool.aPerson()).email],
    ['of nobody', async () => aMailAddress()],
  ])('%s is locked after five, for longer each time, and looks the same', async (_, make) => {
    const email = await make();
    const guess = () => refusal(pool.guessPassword(email));

    const first = [await guess(), await guess(), await guess(), await guess(), await guess()];
    expect(new Set(first)).toEqual(new Set(['Incorrect username or password.']));
    expect(await guess()).toBe('Password attempts exceeded');

    for (const seconds of [1, 2, 4, 8]) {
      pool.clock.advance(seconds - 1);
      if (seconds > 1) expect(await guess()).toBe('Password attempts exceeded');
      pool.clock.advance(1);
      expect(await guess()).toBe('Incorrect username or password.');
    }
  });

  it('is locked for the right password too, and opens again by itself', async () => {
    const person = await pool.aPerson();
    for (let guess = 0; guess < 5; guess += 1) await refusal(pool.guessPassword(person.email));
    expect(await refusal(pool.signIn().provePassword(person.email, person.password))).toBe(
      'Password attempts exceeded',
    );
    pool.clock.advance(1);
    await expect(pool.signIn().provePassword(person.email, person.password)).resolves.toBeTruthy();
  });

  it('is forgotten after a right one', async () => {
    const person = await pool.aPerson();
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 0; guess < 4; guess += 1) {
        await refusal(pool.guessPassword(person.email));
      }
      await expect(pool.signIn().provePassword(person.email, person.password)).resolves.toBeTruthy();
    }
  });

  it('does not lock anybody else out', async () => {
    const [attacked, other] = await Promise.all([pool.aPerson(), pool.aPerson()]);
    for (let guess = 0; guess < 6; guess += 1) await refusal(pool.guessPassword(attacked.email));
    await expect(pool.signIn().provePassword(other.email, other.password)).resolves.toBeTruthy();
  });

  it('through ChangePassword is counted too', async () => {
    const person = await pool.aPerson();
    const change = () =>
      pool.admin.send(
        new ChangePasswordCommand({
          AccessToken: person.tokens.accessToken,
          PreviousPassword: WRONG_PASSWORD,
          ProposedPassword: 'Beukenhaag-lang-8',
        }),
      );
    for (let guess = 0; guess < 5; guess += 1) await refusal(change());
    expect(await refusal(change())).toBe('Password attempts exceeded');
  });
});

describe('a code', () => {
  const now = () => pool.clock.now();
  const at = (seconds: number) => new Date(now().getTime() + seconds * 1000);

  it('that is wrong is refused; the right one is taken in the same session', async () => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    const wrong = pool.signIn().answerCode(person.email, session, wrongCodeFor(person.totpSecret, now()));
    await expect(wrong).rejects.toMatchObject({ name: 'CodeMismatchException' });
    const right = pool.signIn().answerCode(person.email, session, codeAt(person.totpSecret, at(30)));
    await expect(right).resolves.toBeTruthy();
  });

  it.each([-90, 90])('of %d seconds from now is refused', async (seconds) => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    const late = pool.signIn().answerCode(person.email, session, codeAt(person.totpSecret, at(seconds)));
    await expect(late).rejects.toMatchObject({ name: 'CodeMismatchException' });
  });

  it('that was used to sign in is refused the second time', async () => {
    const person = await pool.aPerson();
    const code = codeAt(person.totpSecret, at(30));
    const first = await pool.signIn().provePassword(person.email, person.password);
    await pool.signIn().answerCode(person.email, first.session, code);
    const second = await pool.signIn().provePassword(person.email, person.password);
    await expect(pool.signIn().answerCode(person.email, second.session, code)).rejects.toMatchObject({
      name: 'ExpiredCodeException',
    });
  });

  it('that was used twice at the same moment lets one in', async () => {
    const person = await pool.aPerson();
    const code = codeAt(person.totpSecret, at(30));
    const steps = await Promise.all([1, 2, 3].map(() => pool.signIn().provePassword(person.email, person.password)));
    const answers = await Promise.allSettled(
      steps.map(({ session }) => pool.signIn().answerCode(person.email, session, code)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('that enrolled the authenticator cannot sign in', async () => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    const again = pool.signIn().answerCode(person.email, session, codeAt(person.totpSecret, now()));
    await expect(again).rejects.toMatchObject({ name: 'ExpiredCodeException' });
  });

  it('is six digits and nothing else', async () => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    for (const code of ['', '12345', '1234567', 'abcdef', '12 456']) {
      await expect(pool.signIn().answerCode(person.email, session, code)).rejects.toMatchObject({
        name: expect.stringMatching(/^(CodeMismatch|InvalidParameter)Exception$/),
      });
    }
  });

  it.runIf(isLocal)('cannot be guessed: five, then a lock over all sessions, for the right one too', async () => {
    const person = await pool.aPerson();
    const wrong = wrongCodeFor(person.totpSecret, now());
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    for (let guess = 0; guess < 5; guess += 1) {
      expect(await refusal(pool.signIn().answerCode(person.email, session, wrong))).toBe(
        'Invalid code received for user',
      );
    }
    const fresh = await pool.signIn().provePassword(person.email, person.password);
    const right = codeAt(person.totpSecret, at(30));
    expect(await refusal(pool.signIn().answerCode(person.email, fresh.session, right))).toBe('Code attempts exceeded');

    pool.clock.advance(1);
    expect(await refusal(pool.signIn().answerCode(person.email, fresh.session, wrong))).toMatch('Invalid code');
    pool.clock.advance(1);
    expect(await refusal(pool.signIn().answerCode(person.email, fresh.session, right))).toBe('Code attempts exceeded');
    pool.clock.advance(1);
    await expect(pool.signIn().answerCode(person.email, fresh.session, right)).resolves.toBeTruthy();
  });

  it.runIf(isLocal)('of an enrolment cannot be guessed either', async () => {
    const { email } = await pool.anInvitedPerson();
    const first = await pool.signIn().provePassword(email, TEMPORARY_PASSWORD);
    const setup = await pool.signIn().chooseNewPassword(email, first.session, PASSWORD);
    const { SecretCode = '', Session } = await pool.admin.send(
      new AssociateSoftwareTokenCommand({ Session: setup.session }),
    );
    const verify = (UserCode: string) =>
      refusal(pool.admin.send(new VerifySoftwareTokenCommand({ Session, UserCode })));
    for (let guess = 0; guess < 5; guess += 1) await verify(wrongCodeFor(SecretCode, now()));
    expect(await verify(codeAt(SecretCode, now()))).toBe('Code attempts exceeded');
  });
});

/** A code that is none of the three that a pool takes at that moment. */
function wrongCodeFor(secret: string, moment: Date): string {
  const right = [-30, 0, 30].map((seconds) => codeAt(secret, new Date(moment.getTime() + seconds * 1000)));
  return ['000000', '111111', '222222', '333333'].find((code) => !right.includes(code)) ?? '';
}
