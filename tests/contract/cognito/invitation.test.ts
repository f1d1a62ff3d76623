import {
  AdminCreateUserCommand,
  type AdminCreateUserCommandInput,
  AdminUpdateUserAttributesCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { beforeEach, describe, expect, it } from 'vitest';
import { aMailAddress, isLocal, PASSWORD, secretIn, TEMPORARY_PASSWORD } from './pool.ts';
import { poolOfFile } from './pool-of-file.ts';

const pool = poolOfFile();
beforeEach(() => {
  pool.mailFails = false;
  pool.mails.length = 0;
});

const DAY = 24 * 3600;

function invite(email: string, more: Partial<AdminCreateUserCommandInput> = {}) {
  return pool.admin.send(
    new AdminCreateUserCommand({
      UserPoolId: pool.userPoolId,
      Username: email,
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ],
      ...more,
    }),
  );
}

describe.runIf(isLocal)('an invitation by mail', () => {
  it('brings a temporary password that meets the policy and lets the person in', async () => {
    const email = aMailAddress();
    await invite(email);

    expect(pool.mails).toHaveLength(1);
    expect(pool.mails[0]).toMatchObject({ to: email, subject: 'Uw account' });
    const temporaryPassword = secretIn(pool.mails[0]);
    expect(temporaryPassword.length).toBeGreaterThanOrEqual(12);
    for (const kind of [/[a-z]/, /[A-Z]/, /[0-9]/, /[^\w\s]/]) expect(temporaryPassword).toMatch(kind);

    const signedIn = pool.signIn().firstSignIn({ email, temporaryPassword, newPassword: PASSWORD });
    await expect(signedIn).resolves.toHaveProperty('tokens');
  });

  it('is a mail in HTML and in plain text, with the link in both', async () => {
    await invite(aMailAddress());
    expect(pool.mails[0]?.html).toContain('<a href="https://app.example.nl/aanmelden">');
    expect(pool.mails[0]?.text).toContain('Aanmelden (https://app.example.nl/aanmelden)');
    expect(pool.mails[0]?.text).not.toMatch(/[<{]/);
  });

  it('can be sent again: a new temporary password, and the old one is dead', async () => {
    const email = aMailAddress();
    await invite(email);
    await invite(email, { MessageAction: 'RESEND' });
    const [before = '', after = ''] = pool.mails.map(secretIn);

    expect(after).not.toBe(before);
    await expect(pool.signIn().provePassword(email, before)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
    await expect(pool.signIn().provePassword(email, after)).resolves.toMatchObject({
      challenge: 'NEW_PASSWORD_REQUIRED',
    });
  });

  it('expires after the days in the policy; sending it again starts them over', async () => {
    const email = aMailAddress();
    await invite(email);
    pool.clock.advance(7 * DAY);
    await expect(pool.signIn().provePassword(email, secretIn(pool.mails[0]))).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Temporary password has expired and must be reset by an administrator.',
    });

    await invite(email, { MessageAction: 'RESEND' });
    pool.clock.advance(7 * DAY - 1);
    await expect(pool.signIn().provePassword(email, secretIn(pool.mails[1]))).resolves.toBeTruthy();
  });

  it('tells when the mail could not be sent', async () => {
    pool.mailFails = true;
    await expect(invite(aMailAddress())).rejects.toMatchObject({ name: 'CodeDeliveryFailureException' });
  });

  it('sends nothing when the message is suppressed', async () => {
    await invite(aMailAddress(), { MessageAction: 'SUPPRESS', TemporaryPassword: TEMPORARY_PASSWORD });
    expect(pool.mails).toHaveLength(0);
  });
});

describe('an invitation', () => {
  it('makes a user whose name is the sub, and who must change the password', async () => {
    const email = aMailAddress();
    const { User } = await invite(email, { MessageAction: 'SUPPRESS' });
    expect(User).toMatchObject({ Enabled: true, UserStatus: 'FORCE_CHANGE_PASSWORD' });
    expect(User?.Username).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(User?.Attributes).toEqual(
      expect.arrayContaining([
        { Name: 'sub', Value: User?.Username },
        { Name: 'email', Value: email },
      ]),
    );
  });

  it('is refused for an address that has an account, also in another case', async () => {
    const { email } = await pool.anInvitedPerson();
    for (const again of [email, email.toUpperCase()]) {
      await expect(
        invite(again, { UserAttributes: [{ Name: 'email', Value: again }], MessageAction: 'SUPPRESS' }),
      ).rejects.toMatchObject({ name: 'UsernameExistsException' });
    }
  });

  it('is not sent again to somebody who has signed in', async () => {
    const person = await pool.aPerson();
    await expect(invite(person.email, { MessageAction: 'RESEND' })).rejects.toMatchObject({
      name: 'UnsupportedUserStateException',
    });
  });

  it('goes to the new address after that was changed, and the password that went to the old one is dead', async () => {
    const old = aMailAddress();
    const email = aMailAddress();
    await invite(old);
    const change = { UserPoolId: pool.userPoolId, Username: old, UserAttributes: [{ Name: 'email', Value: email }] };
    await pool.admin.send(new AdminUpdateUserAttributesCommand(change));
    await invite(email, { MessageAction: 'RESEND' });
    const [first, second] = [old, email].map((to) => secretIn(pool.mails.findLast((mail) => mail.to === to)));
    await expect(pool.signIn().provePassword(email, first ?? '')).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    await expect(pool.signIn().provePassword(email, second ?? '')).resolves.toMatchObject({
      challenge: 'NEW_PASSWORD_REQUIRED',
    });
    await expect(invite(old, { MessageAction: 'RESEND' })).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  it('is not sent again to somebody who is not there', async () => {
    await expect(invite(aMailAddress(), { MessageAction: 'RESEND' })).rejects.toMatchObject({
      name: 'UserNotFoundException',
    });
  });

  it('takes the custom attributes that the template declares', async () => {
    const email = aMailAddress();
    const { User } = await invite(email, {
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'custom:persoonId', Value: 'p-1' },
      ],
    });
    expect(User?.Attributes).toContainEqual({ Name: 'custom:persoonId', Value: 'p-1' });
  });

  it.each<[string, Partial<AdminCreateUserCommandInput>, string]>([
    ['a temporary password against the policy', { TemporaryPassword: 'kort' }, 'InvalidPasswordException'],
    ['an undeclared attribute', attribute('custom:onbekend', 'x'), 'InvalidParameterException'],
    ['a custom attribute that is too long', attribute('custom:persoonId', 'x'.repeat(41)), 'InvalidParameterException'],
    ['letters in a number', attribute('custom:volgnummer', 'acht'), 'InvalidParameterException'],
    ['a sub of one’s own', attribute('sub', 'mine'), 'InvalidParameterException'],
    ['a user name that is no address', { Username: 'jan' }, 'InvalidParameterException'],
    ['another pool', { UserPoolId: 'eu-west-1_Anders123' }, 'ResourceNotFoundException'],
  ])('is refused with %s', async (_, change, name) => {
    await expect(invite(aMailAddress(), { MessageAction: 'SUPPRESS', ...change })).rejects.toMatchObject({ name });
  });
});

function attribute(Name: string, Value: string): Partial<AdminCreateUserCommandInput> {
  return { UserAttributes: [{ Name, Value }] };
}
