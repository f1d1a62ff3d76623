import {
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminResetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ForgotPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it } from 'vitest';
import { aMailAddress, isLocal, secretIn } from './pool.ts';
import { poolOfFile } from './pool-of-file.ts';

const pool = poolOfFile();
beforeEach(() => {
  pool.mails.length = 0;
});

const NEW_PASSWORD = 'Beukenhaag-lang-8';

const forgot = (email: string) =>
  pool.admin.send(new ForgotPasswordCommand({ ClientId: pool.clientId, Username: email }));

const confirm = (email: string, code: string, password = NEW_PASSWORD) =>
  pool.admin.send(
    new ConfirmForgotPasswordCommand({
      ClientId: pool.clientId,
      Username: email,
      ConfirmationCode: code,
      Password: password,
    }),
  );

const MISMATCH = { name: 'CodeMismatchException' };

function otherCode(code: string): string {
  return code === '123456' ? '654321' : '123456';
}

describe.runIf(isLocal)('a forgotten password', () => {
  it('is replaced with a code by mail; the old one is dead and the factor is still asked', async () => {
    const person = await pool.aPerson();
    const { CodeDeliveryDetails } = await forgot(person.email);
    expect(CodeDeliveryDetails).toEqual({
      AttributeName: 'email',
      DeliveryMedium: 'EMAIL',
      Destination: 'p***@v***',
    });
    expect(pool.mails[0]).toMatchObject({ to: person.email, subject: 'Uw code' });
    await confirm(person.email, secretIn(pool.mails[0]));

    await expect(pool.signIn().provePassword(person.email, person.password)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    const step = await pool.signIn().provePassword(person.email, NEW_PASSWORD);
    expect(step.challenge).toBe('SOFTWARE_TOKEN_MFA');
    await expect(pool.signIn().signIn({ ...person, password: NEW_PASSWORD })).resolves.toBeTruthy();
  });

  it('takes a code once', async () => {
    const person = await pool.aPerson();
    await forgot(person.email);
    const code = secretIn(pool.mails[0]);
    await confirm(person.email, code);
    await expect(confirm(person.email, code)).rejects.toMatchObject(MISMATCH);
  });

  it('takes only the last code that was sent', async () => {
    const person = await pool.aPerson();
    await forgot(person.email);
    await forgot(person.email);
    const [first = '', last = ''] = pool.mails.map(secretIn);
    if (first !== last) await expect(confirm(person.email, first)).rejects.toMatchObject(MISMATCH);
    await expect(confirm(person.email, last)).resolves.toBeTruthy();
  });

  it('takes a code for one hour', async () => {
    const person = await pool.aPerson();
    await forgot(person.email);
    pool.clock.advance(3600);
    await expect(confirm(person.email, secretIn(pool.mails[0]))).rejects.toMatchObject({
      name: 'ExpiredCodeException',
    });
  });

  it('does not take the code of somebody else', async () => {
    const [mine, theirs] = await Promise.all([pool.aPerson(), pool.aPerson()]);
    await forgot(mine.email);
    const code = secretIn(pool.mails[0]);
    await forgot(theirs.email);
    if (code !== secretIn(pool.mails[1])) await expect(confirm(theirs.email, code)).rejects.toMatchObject(MISMATCH);
  });

  it('refuses a weak new password, and the code still serves', async () => {
    const person = await pool.aPerson();
    await forgot(person.email);
    const code = secretIn(pool.mails[0]);
    await expect(confirm(person.email, code, 'kort')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    await expect(confirm(person.email, code)).resolves.toBeTruthy();
  });

  it('cannot be had by guessing the code: five, then a lock, for the right one too', async () => {
    const person = await pool.aPerson();
    await forgot(person.email);
    const code = secretIn(pool.mails[0]);
    for (let guess = 0; guess < 5; guess += 1) {
      await expect(confirm(person.email, otherCode(code))).rejects.toMatchObject(MISMATCH);
    }
    await expect(confirm(person.email, code)).rejects.toMatchObject({ name: 'LimitExceededException' });
    pool.clock.advance(1);
    await expect(confirm(person.email, code)).resolves.toBeTruthy();
  });

  it('cannot be used to flood a mailbox', async () => {
    const { email } = await pool.aPerson();
    for (let request = 0; request < 5; request += 1) await forgot(email);
    await expect(forgot(email)).rejects.toMatchObject({ name: 'LimitExceededException' });
    expect(pool.mails).toHaveLength(5);
  });

  it('ends sign-ins that were under way with the old one', async () => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    await forgot(person.email);
    await confirm(person.email, secretIn(pool.mails[0]));
    await expect(pool.signIn().answerCode(person.email, session, '123456')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });
});

describe('what a forgotten password tells', () => {
  it('is the same for somebody unknown, and no mail goes out', async () => {
    const nobody = aMailAddress();
    const { CodeDeliveryDetails } = await forgot(nobody);
    expect(CodeDeliveryDetails).toMatchObject({ DeliveryMedium: 'EMAIL', Destination: 'p***@v***' });
    await expect(confirm(nobody, '123456')).rejects.toMatchObject(MISMATCH);
    expect(pool.mails).toHaveLength(0);
  });

  it.runIf(isLocal)('is the same lock for somebody unknown', async () => {
    const nobody = aMailAddress();
    for (let guess = 0; guess < 5; guess += 1) await expect(confirm(nobody, '123456')).rejects.toMatchObject(MISMATCH);
    await expect(confirm(nobody, '123456')).rejects.toMatchObject({ name: 'LimitExceededException' });
    for (let request = 0; request < 5; request += 1) await forgot(nobody);
    await expect(forgot(nobody)).rejects.toMatchObject({ name: 'LimitExceededException' });
  });

  it.runIf(isLocal).each<[string, (email: string) => Promise<unknown>]>([
    ['blocked', (Username) => pool.admin.send(new AdminDisableUserCommand({ UserPoolId: pool.userPoolId, Username }))],
    [
      'without a verified address',
      (Username) =>
        pool.admin.send(
          new AdminUpdateUserAttributesCommand({
            UserPoolId: pool.userPoolId,
            Username,
            UserAttributes: [{ Name: 'email_verified', Value: 'false' }],
          }),
        ),
    ],
  ])('is the same for somebody %s, and no mail goes out', async (_, change) => {
    const person = await pool.aPerson();
    await change(person.email);
    await expect(forgot(person.email)).resolves.toHaveProperty('CodeDeliveryDetails');
    expect(pool.mails).toHaveLength(0);
    await expect(confirm(person.email, '123456')).rejects.toMatchObject(MISMATCH);
  });

  it('is a refusal for somebody who has yet to take up the invitation, which the client must not pass on', async () => {
    const { email } = await pool.anInvitedPerson();
    await expect(forgot(email)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    expect(pool.mails).toHaveLength(0);
  });
});

describe.runIf(isLocal)('a password that a manager resets', () => {
  const reset = (Username: string) =>
    pool.admin.send(new AdminResetUserPasswordCommand({ UserPoolId: pool.userPoolId, Username }));

  it('stops working, and is replaced with the mailed code', async () => {
    const person = await pool.aPerson();
    await reset(person.email);
    const user = await pool.admin.send(
      new AdminGetUserCommand({ UserPoolId: pool.userPoolId, Username: person.email }),
    );
    expect(user.UserStatus).toBe('RESET_REQUIRED');
    await expect(pool.signIn().provePassword(person.email, person.password)).rejects.toMatchObject({
      name: 'PasswordResetRequiredException',
    });

    await confirm(person.email, secretIn(pool.mails[0]));
    await expect(pool.signIn().signIn({ ...person, password: NEW_PASSWORD })).resolves.toBeTruthy();
  });

  it('is refused for somebody who has yet to take up the invitation', async () => {
    const { email } = await pool.anInvitedPerson();
    await expect(reset(email)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });
});

describe('a password that its owner changes', () => {
  const change = (AccessToken: string, PreviousPassword: string, ProposedPassword: string) =>
    pool.admin.send(new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword }));

  it('needs the old one and a token', async () => {
    const person = await pool.aPerson();
    const { accessToken } = person.tokens;
    await expect(change(accessToken, 'Verkeerd-wachtwoord-1', NEW_PASSWORD)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    await expect(change('geen.geldig.token', person.password, NEW_PASSWORD)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    await change(accessToken, person.password, NEW_PASSWORD);
    await expect(pool.signIn().signIn({ ...person, password: NEW_PASSWORD })).resolves.toBeTruthy();
  });

  it('must meet the policy', async () => {
    const person = await pool.aPerson();
    await expect(change(person.tokens.accessToken, person.password, 'kort')).rejects.toMatchObject({
      name: 'InvalidPasswordException',
    });
  });
});
