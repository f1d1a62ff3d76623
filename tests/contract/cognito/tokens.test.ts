import {
  AdminUpdateUserAttributesCommand,
  GetUserCommand,
  GlobalSignOutCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { JwtVerifier } from 'aws-jwt-verify';
import { validateCognitoJwtFields } from 'aws-jwt-verify/cognito-verifier';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import {
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  generateKeyPair,
  type JSONWebKeySet,
  type JWK,
  jwtVerify,
  SignJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLocal, type Person, TestPool } from './pool.ts';

const pool = new TestPool();
let person: Person & { sub: string };
beforeAll(async () => {
  await pool.start();
  person = await pool.aPerson();
});
afterAll(() => pool.stop());

/**
 * The library that AWS advises for Cognito, told where this pool is; it fetches keys over https only, so here it gets a
 * fetcher.
 */
function stockVerifier(tokenUse: 'access' | 'id') {
  const jwksCache = new SimpleJwksCache({ fetcher: { fetch: async (uri) => (await fetch(uri)).arrayBuffer() } });
  return JwtVerifier.create(
    {
      issuer: pool.issuer,
      audience: null,
      jwksUri: `${pool.issuer}/.well-known/jwks.json`,
      customJwtCheck: ({ payload }) => validateCognitoJwtFields(payload, { tokenUse, clientId: pool.clientId }),
    },
    { jwksCache },
  );
}

const verifyWithJose = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${pool.issuer}/.well-known/jwks.json`)), {
    issuer: pool.issuer,
    algorithms: ['RS256'],
    currentDate: pool.clock.now(),
  });

async function publishedKey(issuer: string): Promise<JWK> {
  const { keys } = (await (await fetch(`${issuer}/.well-known/jwks.json`)).json()) as JSONWebKeySet;
  return keys[0] ?? {};
}

describe('the tokens', () => {
  it('are accepted by aws-jwt-verify, each for its own use', async () => {
    await expect(stockVerifier('access').verify(person.tokens.accessToken)).resolves.toBeTruthy();
    await expect(stockVerifier('id').verify(person.tokens.idToken)).resolves.toBeTruthy();
  });

  it('are refused by aws-jwt-verify for the other use', async () => {
    await expect(stockVerifier('access').verify(person.tokens.idToken)).rejects.toThrow();
    await expect(stockVerifier('id').verify(person.tokens.accessToken)).rejects.toThrow();
  });

  it('are accepted by jose, and signed with RS256 and the published key', async () => {
    const { payload } = await verifyWithJose(person.tokens.accessToken);
    expect(payload.sub).toBe(person.sub);
    expect(decodeProtectedHeader(person.tokens.accessToken)).toEqual({ alg: 'RS256', kid: expect.any(String) });
  });

  it('have the claims of an access token', () => {
    const claims = decodeJwt(person.tokens.accessToken);
    expect(claims).toEqual({
      sub: person.sub,
      iss: pool.issuer,
      client_id: pool.clientId,
      origin_jti: expect.any(String),
      event_id: expect.any(String),
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      auth_time: claims.iat,
      iat: expect.any(Number),
      exp: (claims.iat ?? 0) + 600,
      jti: expect.any(String),
      username: person.sub,
    });
  });

  it('have the claims of an id token', () => {
    const claims = decodeJwt(person.tokens.idToken);
    expect(claims).toEqual({
      sub: person.sub,
      iss: pool.issuer,
      aud: pool.clientId,
      origin_jti: decodeJwt(person.tokens.accessToken).origin_jti,
      event_id: expect.any(String),
      token_use: 'id',
      auth_time: claims.iat,
      iat: expect.any(Number),
      exp: (claims.iat ?? 0) + 600,
      jti: expect.any(String),
      'cognito:username': person.sub,
      email: person.email,
      email_verified: true,
    });
  });

  it.runIf(isLocal)('carry a custom attribute in the id token only', async () => {
    const attributes = [{ Name: 'custom:volgnummer', Value: '12' }];
    await pool.admin.send(
      new AdminUpdateUserAttributesCommand({
        UserPoolId: pool.userPoolId,
        Username: person.email,
        UserAttributes: attributes,
      }),
    );
    const tokens = await pool.signIn().signIn(person);
    expect(decodeJwt(tokens.idToken)).toMatchObject({ 'custom:volgnummer': '12', sub: person.sub });
    expect(decodeJwt(tokens.accessToken)).not.toHaveProperty('custom:volgnummer');
  });

  it('are described by an OpenID configuration', async () => {
    const response = await fetch(`${pool.issuer}/.well-known/openid-configuration`);
    await expect(response.json()).resolves.toMatchObject({
      issuer: pool.issuer,
      jwks_uri: `${pool.issuer}/.well-known/jwks.json`,
    });
  });

  it.runIf(isLocal)('of two pools have different keys', async () => {
    const other = await new TestPool().start();
    const [mine, theirs] = [await publishedKey(pool.issuer), await publishedKey(other.issuer)];
    await other.stop();
    expect(mine.n).not.toBe(theirs.n);
    expect(mine.kid).not.toBe(theirs.kid);
    expect(Object.keys(mine).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });
});

describe('a token that is not right is refused', () => {
  const getUser = (AccessToken: string) => pool.admin.send(new GetUserCommand({ AccessToken }));
  const REFUSED = { name: 'NotAuthorizedException' };

  it('with alg none', async () => {
    const [, payload] = person.tokens.accessToken.split('.');
    const header = Buffer.from(JSON.stringify({ ...decodeProtectedHeader(person.tokens.accessToken), alg: 'none' }));
    const token = `${header.toString('base64url')}.${payload}.`;
    await expect(getUser(token)).rejects.toMatchObject(REFUSED);
    await expect(stockVerifier('access').verify(token)).rejects.toThrow();
  });

  it('with another key under the same name', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const token = await new SignJWT(decodeJwt(person.tokens.accessToken))
      .setProtectedHeader({ ...decodeProtectedHeader(person.tokens.accessToken), alg: 'RS256' })
      .sign(privateKey);
    await expect(getUser(token)).rejects.toMatchObject(REFUSED);
    await expect(stockVerifier('access').verify(token)).rejects.toThrow();
  });

  it('with the public key as a shared secret', async () => {
    const { n = '' } = await publishedKey(pool.issuer);
    const token = await new SignJWT(decodeJwt(person.tokens.accessToken))
      .setProtectedHeader({ ...decodeProtectedHeader(person.tokens.accessToken), alg: 'HS256' })
      .sign(Buffer.from(n, 'base64url'));
    await expect(getUser(token)).rejects.toMatchObject(REFUSED);
  });

  it('with changed claims', async () => {
    const [header, , signature] = person.tokens.accessToken.split('.');
    const claims = { ...decodeJwt(person.tokens.accessToken), sub: 'somebody-else' };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    await expect(getUser(`${header}.${payload}.${signature}`)).rejects.toMatchObject(REFUSED);
  });

  it('being an id token in the place of an access token', async () => {
    await expect(getUser(person.tokens.idToken)).rejects.toMatchObject(REFUSED);
  });

  it.runIf(isLocal)('of another pool', async () => {
    const other = await new TestPool().start();
    const theirs = await other.aPerson();
    await expect(getUser(theirs.tokens.accessToken)).rejects.toMatchObject(REFUSED);
    await expect(stockVerifier('access').verify(theirs.tokens.accessToken)).rejects.toThrow();
    await other.stop();
  });

  it('after a sign-out', async () => {
    const other = await pool.aPerson();
    await pool.admin.send(new GlobalSignOutCommand({ AccessToken: other.tokens.accessToken }));
    await expect(getUser(other.tokens.accessToken)).rejects.toMatchObject({
      ...REFUSED,
      message: 'Access Token has been revoked',
    });
  });

  it.runIf(isLocal)('after its time', async () => {
    pool.clock.advance(-3600);
    const early = await pool.aPerson();
    await expect(stockVerifier('access').verify(early.tokens.accessToken)).rejects.toThrow(/expired/i);
    pool.clock.advance(599);
    await expect(getUser(early.tokens.accessToken)).resolves.toBeTruthy();
    pool.clock.advance(1);
    await expect(getUser(early.tokens.accessToken)).rejects.toMatchObject({
      ...REFUSED,
      message: 'Access Token has expired',
    });
    pool.clock.advance(3000);
  });
});
