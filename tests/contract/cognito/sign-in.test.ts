import {
  AdminGetUserCommand,
  AssociateSoftwareTokenCommand,
  GetUserCommand,
  RespondToAuthChallengeCommand,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { codeAt } from '#local/client/sign-in.ts';
import { isLocal, PASSWORD, TEMPORARY_PASSWORD } from './pool.ts';
import { poolOfFile } from './pool-of-file.ts';

const pool = poolOfFile();

describe('the first sign-in', () => {
  it('goes SRP, new password, enrolment, tokens, and gives no token before the code', async () => {
    const { email } = await pool.anInvitedPerson();
    const signIn = pool.signIn();

    const first = await signIn.provePassword(email, TEMPORARY_PASSWORD);
    expect(first.challenge).toBe('NEW_PASSWORD_REQUIRED');

    const second = await signIn.chooseNewPassword(email, first.session, PASSWORD);
    expect(second.challenge).toBe('MFA_SETUP');

    const offered = await signIn.client.send(new AssociateSoftwareTokenCommand({ Session: second.session }));
    expect(offered.SecretCode).toMatch(/^[A-Z2-7]{32}$/);
    expect(offered).not.toHaveProperty('AuthenticationResult');

    const verified = await signIn.client.send(
      new VerifySoftwareTokenCommand({
        Session: offered.Session,
        UserCode: codeAt(offered.SecretCode ?? '', pool.clock.now()),
      }),
    );
    expect(verified).toMatchObject({ Status: 'SUCCESS' });
    expect(verified).not.toHaveProperty('AuthenticationResult');

    const done = await signIn.client.send(
      new RespondToAuthChallengeCommand({
        ClientId: pool.clientId,
        ChallengeName: 'MFA_SETUP',
        Session: verified.Session,
        ChallengeResponses: { USERNAME: email },
      }),
    );
    expect(done.AuthenticationResult).toMatchObject({ TokenType: 'Bearer', ExpiresIn: 600 });
    expect(done.AuthenticationResult?.RefreshToken).toBeTruthy();
  });

  it('makes the account CONFIRMED, with the authenticator as its factor', async () => {
    const person = await pool.aPerson();
    const user = await pool.admin.send(
      new AdminGetUserCommand({ UserPoolId: pool.userPoolId, Username: person.email }),
    );
    expect(user).toMatchObject({
      Username: person.sub,
      UserStatus: 'CONFIRMED',
      Enabled: true,
      UserMFASettingList: ['SOFTWARE_TOKEN_MFA'],
      PreferredMfaSetting: 'SOFTWARE_TOKEN_MFA',
    });
    expect(user.UserCreateDate).toBeInstanceOf(Date);
  });

  it('asks for enrolment again when it was broken off after the new password', async () => {
    const { email } = await pool.anInvitedPerson();
    const first = await pool.signIn().provePassword(email, TEMPORARY_PASSWORD);
    await pool.signIn().chooseNewPassword(email, first.session, PASSWORD);

    const again = await pool.signIn().signInAndEnrol({ email, password: PASSWORD });

    expect(again.tokens.accessToken).toBeTruthy();
  });

  it('refuses the end of the enrolment when no code was given', async () => {
    const { email } = await pool.anInvitedPerson();
    const first = await pool.signIn().provePassword(email, TEMPORARY_PASSWORD);
    const setup = await pool.signIn().chooseNewPassword(email, first.session, PASSWORD);
    const offered = await pool.admin.send(new AssociateSoftwareTokenCommand({ Session: setup.session }));
    const finish = pool.admin.send(
      new RespondToAuthChallengeCommand({
        ClientId: pool.clientId,
        ChallengeName: 'MFA_SETUP',
        Session: offered.Session,
        ChallengeResponses: { USERNAME: email },
      }),
    );
    await expect(finish).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it('refuses a wrong first code, and takes a right one after it', async () => {
    const { email } = await pool.anInvitedPerson();
    const first = await pool.signIn().provePassword(email, TEMPORARY_PASSWORD);
    const setup = await pool.signIn().chooseNewPassword(email, first.session, PASSWORD);
    const { SecretCode = '', Session } = await pool.admin.send(
      new AssociateSoftwareTokenCommand({ Session: setup.session }),
    );
    const right = codeAt(SecretCode, pool.clock.now());
    const verify = (UserCode: string) => pool.admin.send(new VerifySoftwareTokenCommand({ Session, UserCode }));

    await expect(verify(wrongCode(right))).rejects.toMatchObject({ name: 'EnableSoftwareTokenMFAException' });
    await expect(verify(right)).resolves.toMatchObject({ Status: 'SUCCESS' });
  });
});

describe('a later sign-in', () => {
  it('goes SRP, code, tokens', async () => {
    const person = await pool.aPerson();
    const step = await pool.signIn().provePassword(person.email, person.password);
    expect(step.challenge).toBe('SOFTWARE_TOKEN_MFA');
    await expect(pool.signIn().signIn(person)).resolves.toMatchObject({ expiresIn: 600 });
  });

  it.runIf(isLocal)('can be done again and again, each time with another code', async () => {
    const person = await pool.aPerson();
    for (let time = 0; time < 5; time += 1) await expect(pool.signIn().signIn(person)).resolves.toBeTruthy();
  });

  it('takes the e-mail address in any case', async () => {
    const person = await pool.aPerson();
    await expect(pool.signIn().signIn({ ...person, email: person.email.toUpperCase() })).resolves.toBeTruthy();
  });

  it('takes the code of the step before and of the step after', async () => {
    const person = await pool.aPerson();
    for (const seconds of [-30, 30]) {
      const step = await pool.signIn().provePassword(person.email, person.password);
      const code = codeAt(person.totpSecret, new Date(pool.clock.now().getTime() + seconds * 1000));
      await expect(pool.signIn().answerCode(person.email, step.session, code)).resolves.toBeTruthy();
    }
  });

  it('lets a signed-in person replace the authenticator, after which only the new one counts', async () => {
    const person = await pool.aPerson();
    const AccessToken = person.tokens.accessToken;
    const { SecretCode = '' } = await pool.admin.send(new AssociateSoftwareTokenCommand({ AccessToken }));
    await pool.admin.send(
      new VerifySoftwareTokenCommand({ AccessToken, UserCode: codeAt(SecretCode, pool.clock.now()) }),
    );

    const step = await pool.signIn().provePassword(person.email, person.password);
    const old = pool.signIn().answerCode(person.email, step.session, codeAt(person.totpSecret, pool.clock.now()));
    await expect(old).rejects.toMatchObject({ name: 'CodeMismatchException' });
    await expect(pool.signIn().signIn({ ...person, totpSecret: SecretCode })).resolves.toBeTruthy();
  });

  it('tells with the access token who is signed in', async () => {
    const person = await pool.aPerson();
    const me = await pool.admin.send(new GetUserCommand({ AccessToken: person.tokens.accessToken }));
    expect(me.Username).toBe(person.sub);
    expect(me.UserAttributes).toEqual(
      expect.arrayContaining([
        { Name: 'sub', Value: person.sub },
        { Name: 'email', Value: person.email },
      ]),
    );
  });
});

function wrongCode(right: string): string {
  return right === '000000' ? '999999' : String((Number(right) + 500_000) % 1_000_000).padStart(6, '0');
}
