import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminUserGlobalSignOutCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { codeAt } from '#local/client/sign-in.ts';
import { isLocal } from './pool.ts';
import { poolOfFile } from './pool-of-file.ts';

const pool = poolOfFile();

const refresh = (token: string) => pool.signIn().refresh(token);
const REFUSED = { name: 'NotAuthorizedException' };

describe('a refresh', () => {
  it('gives new tokens of the same sign-in', async () => {
    const { tokens } = await pool.aPerson();
    const next = await refresh(tokens.refreshToken);
    const [before, after] = [decodeJwt(tokens.accessToken), decodeJwt(next.accessToken)];
    expect(after).toMatchObject({ sub: before.sub, origin_jti: before.origin_jti, auth_time: before.auth_time });
    expect(after.jti).not.toBe(before.jti);
    expect(decodeJwt(next.idToken).token_use).toBe('id');
  });

  it('gives a new refresh token; the old one serves for the grace and no longer', async () => {
    const { tokens } = await pool.aPerson();
    const next = await refresh(tokens.refreshToken);
    expect(next.refreshToken).not.toBe(tokens.refreshToken);
    await expect(refresh(tokens.refreshToken)).resolves.toBeTruthy();
    if (!isLocal) return;
    pool.clock.advance(20);
    await expect(refresh(tokens.refreshToken)).rejects.toMatchObject({ name: 'RefreshTokenReuseException' });
    await expect(refresh(next.refreshToken)).resolves.toBeTruthy();
  });

  it.runIf(isLocal)('never makes the sign-in last longer than the client says', async () => {
    const { tokens } = await pool.aPerson();
    pool.clock.advance(6 * 3600);
    const next = await refresh(tokens.refreshToken);
    pool.clock.advance(6 * 3600 - 1);
    const last = await refresh(next.refreshToken);
    pool.clock.advance(1);
    await expect(refresh(last.refreshToken)).rejects.toMatchObject({
      ...REFUSED,
      message: 'Refresh Token has expired',
    });
  });

  it('is refused for a token that was made up, and for an access token', async () => {
    const { tokens } = await pool.aPerson();
    await expect(refresh(`${tokens.refreshToken.slice(0, -8)}AAAAAAAA`)).rejects.toMatchObject(REFUSED);
    await expect(refresh(tokens.accessToken)).rejects.toMatchObject(REFUSED);
  });

  it.runIf(isLocal)('is refused for a token of another client', async () => {
    const { tokens } = await pool.aPerson(pool.otherClientId);
    await expect(refresh(tokens.refreshToken)).rejects.toMatchObject(REFUSED);
  });

  it('cannot go through InitiateAuth when the client rotates', async () => {
    const { tokens } = await pool.aPerson();
    const attempt = pool.admin.send(
      new InitiateAuthCommand({
        ClientId: pool.clientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: tokens.refreshToken },
      }),
    );
    await expect(attempt).rejects.toMatchObject({ name: 'InvalidParameterException' });
  });

  it.runIf(isLocal)('through InitiateAuth keeps the refresh token where the client allows that flow', async () => {
    const { tokens } = await pool.aPerson(pool.otherClientId);
    const refreshed = await pool.admin.send(
      new InitiateAuthCommand({
        ClientId: pool.otherClientId,
        AuthFlow: 'REFRESH_TOKEN_AUTH',
        AuthParameters: { REFRESH_TOKEN: tokens.refreshToken },
      }),
    );
    expect(refreshed.AuthenticationResult).toMatchObject({ ExpiresIn: 300, AccessToken: expect.any(String) });
    expect(refreshed.AuthenticationResult?.RefreshToken).toBeUndefined();
  });
});

describe('a sign-in is ended', () => {
  const named = (email: string) => ({ UserPoolId: pool.userPoolId, Username: email });

  it('by RevokeToken: that one, with all tokens rotated out of it, and no other', async () => {
    const person = await pool.aPerson();
    const other = await pool.signIn().signIn(person);
    const rotated = await refresh(person.tokens.refreshToken);
    const revoke = () =>
      pool.admin.send(new RevokeTokenCommand({ ClientId: pool.clientId, Token: rotated.refreshToken }));

    await revoke();
    await expect(refresh(rotated.refreshToken)).rejects.toMatchObject(REFUSED);
    await expect(refresh(person.tokens.refreshToken)).rejects.toMatchObject(REFUSED);
    await expect(refresh(other.refreshToken)).resolves.toBeTruthy();
    await expect(revoke()).resolves.toBeTruthy();
  });

  it('by GlobalSignOut, everywhere', async () => {
    const person = await pool.aPerson();
    const other = await pool.signIn().signIn(person);
    await pool.admin.send(new GlobalSignOutCommand({ AccessToken: other.accessToken }));
    for (const { refreshToken } of [person.tokens, other]) {
      await expect(refresh(refreshToken)).rejects.toMatchObject(REFUSED);
    }
  });

  it('by AdminUserGlobalSignOut, everywhere; a new sign-in works', async () => {
    const person = await pool.aPerson();
    await pool.admin.send(new AdminUserGlobalSignOutCommand(named(person.email)));
    await expect(refresh(person.tokens.refreshToken)).rejects.toMatchObject(REFUSED);
    const again = await pool.signIn().signIn(person);
    await expect(refresh(again.refreshToken)).resolves.toBeTruthy();
  });

  it('by disabling: no refresh and no sign-in at once, and sign-in again after enabling', async () => {
    const person = await pool.aPerson();
    const { session } = await pool.signIn().provePassword(person.email, person.password);
    await pool.admin.send(new AdminDisableUserCommand(named(person.email)));
    await expect(refresh(person.tokens.refreshToken)).rejects.toMatchObject({
      ...REFUSED,
      message: 'User is disabled.',
    });
    const me = pool.admin.send(new GetUserCommand({ AccessToken: person.tokens.accessToken }));
    await expect(me).rejects.toMatchObject(REFUSED);
    await expect(pool.signIn().signIn(person)).rejects.toMatchObject({ ...REFUSED, message: 'User is disabled.' });
    await expect(pool.signIn().provePassword(person.email, 'Verkeerd-wachtwoord-1')).rejects.toMatchObject({
      message: 'Incorrect username or password.',
    });

    await pool.admin.send(new AdminEnableUserCommand(named(person.email)));
    await expect(refresh(person.tokens.refreshToken)).rejects.toMatchObject(REFUSED);
    const next = codeAt(person.totpSecret, new Date(pool.clock.now().getTime() + 30_000));
    await expect(pool.signIn().answerCode(person.email, session, next)).rejects.toMatchObject(REFUSED);
    await expect(pool.signIn().signIn(person)).resolves.toBeTruthy();
  });

  it('not by an access token in the place of the refresh token', async () => {
    const { tokens } = await pool.aPerson();
    const attempt = new RevokeTokenCommand({ ClientId: pool.clientId, Token: tokens.accessToken });
    await expect(pool.admin.send(attempt)).rejects.toMatchObject({ name: 'UnsupportedTokenTypeException' });
  });

  it.runIf(isLocal)('not through another client, nor where revocation is off', async () => {
    const { tokens } = await pool.aPerson(pool.otherClientId);
    const revoke = (ClientId: string) =>
      pool.admin.send(new RevokeTokenCommand({ ClientId, Token: tokens.refreshToken }));
    await expect(revoke(pool.clientId)).rejects.toMatchObject({ name: 'UnauthorizedException' });
    await expect(revoke(pool.otherClientId)).rejects.toMatchObject({ name: 'UnsupportedOperationException' });
  });
});
