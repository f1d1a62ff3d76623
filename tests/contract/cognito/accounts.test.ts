import {
  AdminDeleteSoftwareTokenCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminUpdateUserAttributesCommand,
  type AttributeType,
  GetUserCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from 'vitest';
import { codeAt } from '#local/client/sign-in.ts';
import { aMailAddress, isLocal } from './pool.ts';
import { poolOfFile } from './pool-of-file.ts';

const pool = poolOfFile();

const named = (Username: string) => ({ UserPoolId: pool.userPoolId, Username });
const getUser = (name: string) => pool.admin.send(new AdminGetUserCommand(named(name)));
const update = (name: string, UserAttributes: AttributeType[]) =>
  pool.admin.send(new AdminUpdateUserAttributesCommand({ ...named(name), UserAttributes }));

describe('a lost phone', () => {
  it('is settled by AdminDeleteSoftwareToken: the next sign-in enrols a new one, and the old one is dead', async () => {
    const person = await pool.aPerson();
    await pool.admin.send(new AdminDeleteSoftwareTokenCommand(named(person.email)));
    expect(await getUser(person.email)).not.toHaveProperty('UserMFASettingList');

    const step = await pool.signIn().provePassword(person.email, person.password);
    expect(step.challenge).toBe('MFA_SETUP');
    const enrolled = await pool.signIn().enrol(person.email, step);
    expect(enrolled.totpSecret).not.toBe(person.totpSecret);

    const later = await pool.signIn().provePassword(person.email, person.password);
    expect(later.challenge).toBe('SOFTWARE_TOKEN_MFA');
    const old = codeAt(person.totpSecret, pool.clock.now());
    await expect(pool.signIn().answerCode(person.email, later.session, old)).rejects.toMatchObject({
      name: 'CodeMismatchException',
    });
  });

  it('ends a sign-in that waits for the old code', async () => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    await pool.admin.send(new AdminDeleteSoftwareTokenCommand(named(person.email)));
    const next = codeAt(person.totpSecret, new Date(pool.clock.now().getTime() + 30_000));
    await expect(pool.signIn().answerCode(person.email, session, next)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
  });
});

describe('an account', () => {
  it('is found by address in any case and by sub', async () => {
    const { email, sub } = await pool.anInvitedPerson();
    for (const name of [email, email.toUpperCase(), sub]) expect((await getUser(name)).Username).toBe(sub);
  });

  it('that is not there is told to the backend', async () => {
    await expect(getUser(aMailAddress())).rejects.toMatchObject({ name: 'UserNotFoundException' });
  });

  it('that is removed can do nothing any more, and its address is free', async () => {
    const person = await pool.aPerson();
    await pool.admin.send(new AdminDeleteUserCommand(named(person.email)));
    await expect(getUser(person.email)).rejects.toMatchObject({ name: 'UserNotFoundException' });
    await expect(pool.signIn().signIn(person)).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });
    await expect(pool.signIn().refresh(person.tokens.refreshToken)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    const me = pool.admin.send(new GetUserCommand({ AccessToken: person.tokens.accessToken }));
    await expect(me).rejects.toThrow();
  });

  it('moves to a new address, verified only when that is said', async () => {
    const person = await pool.aPerson();
    const email = aMailAddress();
    await update(person.email, [{ Name: 'email', Value: email }]);
    const moved = await getUser(email);
    expect(moved.UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' });
    await expect(getUser(person.email)).rejects.toMatchObject({ name: 'UserNotFoundException' });

    await update(person.sub, [{ Name: 'email_verified', Value: 'true' }]);
    await expect(pool.signIn().signIn({ ...person, email })).resolves.toBeTruthy();
  });

  it('cannot move to an address that somebody has', async () => {
    const [mine, theirs] = await Promise.all([pool.anInvitedPerson(), pool.anInvitedPerson()]);
    const move = update(mine.email, [{ Name: 'email', Value: theirs.email.toUpperCase() }]);
    await expect(move).rejects.toMatchObject({ name: 'AliasExistsException' });
  });

  it.runIf(isLocal)('keeps an attribute that the template declares immutable', async () => {
    const { email } = await pool.anInvitedPerson();
    const change = update(email, [{ Name: 'custom:persoonId', Value: 'p-2' }]);
    await expect(change).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });
});
