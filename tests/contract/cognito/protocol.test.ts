import { Sha256 } from '@aws-crypto/sha256-js';
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { SignatureV4 } from '@smithy/signature-v4';
import { beforeAll, describe, expect, it } from 'vitest';
import { CREDENTIALS, isLocal, REGION } from './pool.ts';
import { poolOfFile } from './pool-of-file.ts';

const pool = poolOfFile();

const JSON_1_1 = 'application/x-amz-json-1.1';

function call(action: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  const target = { 'content-type': JSON_1_1, 'x-amz-target': `AWSCognitoIdentityProviderService.${action}` };
  return fetch(pool.url, { method: 'POST', headers: { ...target, ...headers }, body });
}

async function faultOf(response: Response): Promise<string> {
  const fault = (await response.json()) as { __type: string };
  return fault.__type;
}

/** The headers of a rightly signed request, to spoil one thing of. */
async function signed(action: string, body: string, signingDate = new Date()): Promise<Record<string, string>> {
  const signer = new SignatureV4({ service: 'cognito-idp', region: REGION, credentials: CREDENTIALS, sha256: Sha256 });
  const { headers } = await signer.sign(
    {
      method: 'POST',
      protocol: 'http:',
      hostname: '127.0.0.1',
      path: '/',
      headers: {
        host: new URL(pool.url).host,
        'content-type': JSON_1_1,
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
      },
      body,
    },
    { signingDate },
  );
  const { host, ...rest } = headers;
  return rest;
}

describe('an Admin call', () => {
  let body = '';
  beforeAll(async () => {
    const { email } = await pool.anInvitedPerson();
    body = JSON.stringify({ UserPoolId: pool.userPoolId, Username: email });
  });

  it('without signature is refused, whatever the action', async () => {
    for (const action of ['AdminCreateUser', 'AdminGetUser', 'AdminDeleteSoftwareToken', 'AdminEnableUser']) {
      const response = await call(action, body);
      expect(response.status).toBe(400);
      expect(await faultOf(response)).toBe('MissingAuthenticationTokenException');
    }
  });

  it.runIf(isLocal)('with the right signature is answered', async () => {
    const response = await call('AdminGetUser', body, await signed('AdminGetUser', body));
    expect(response.status).toBe(200);
  });

  it.runIf(isLocal)('with a signature over another body is refused', async () => {
    const headers = await signed('AdminGetUser', body);
    const other = JSON.stringify({ UserPoolId: pool.userPoolId, Username: 'x' });
    expect(await faultOf(await call('AdminGetUser', other, headers))).toBe('InvalidSignatureException');
  });

  it.runIf(isLocal)('with a signature for another action is refused', async () => {
    const headers = await signed('AdminGetUser', body);
    const swapped = { ...headers, 'x-amz-target': 'AWSCognitoIdentityProviderService.AdminDeleteUser' };
    expect(await faultOf(await call('AdminDeleteUser', body, swapped))).toBe('InvalidSignatureException');
  });

  it.runIf(isLocal)('with a header that the signature leaves out is refused', async () => {
    const headers = await signed('AdminGetUser', body);
    const response = await call('AdminGetUser', body, { ...headers, 'x-amz-extra': '1' });
    expect(await faultOf(response)).toBe('InvalidSignatureException');
  });

  it.runIf(isLocal)('with a signature of an hour ago is refused', async () => {
    const headers = await signed('AdminGetUser', body, new Date(Date.now() - 3_600_000));
    expect(await faultOf(await call('AdminGetUser', body, headers))).toBe('InvalidSignatureException');
  });

  it.each([
    ['an unknown key', { accessKeyId: 'AKIDSOMEBODYELSE', secretAccessKey: 'x' }, 'UnrecognizedClientException'],
    [
      'a wrong secret',
      { ...CREDENTIALS, secretAccessKey: 'wrong' },
      isLocal ? 'InvalidSignatureException' : expect.any(String),
    ],
  ])('with %s is refused', async (_, credentials, name) => {
    const client = new CognitoIdentityProviderClient({
      endpoint: pool.url,
      region: REGION,
      credentials,
      maxAttempts: 1,
    });
    const attempt = client.send(new AdminGetUserCommand({ UserPoolId: pool.userPoolId, Username: 'x' }));
    await expect(attempt).rejects.toMatchObject({ name });
  });

  it.runIf(isLocal)('signed for another region is refused', async () => {
    const client = new CognitoIdentityProviderClient({
      endpoint: pool.url,
      region: 'us-east-1',
      credentials: CREDENTIALS,
      maxAttempts: 1,
    });
    const attempt = client.send(new AdminGetUserCommand({ UserPoolId: pool.userPoolId, Username: 'x' }));
    await expect(attempt).rejects.toMatchObject({ name: 'InvalidSignatureException' });
  });
});

describe('a request', () => {
  it.runIf(isLocal)('for an action that is not supported says so, by name', async () => {
    const attempt = pool.admin.send(new ListUserPoolsCommand({ MaxResults: 1 }));
    await expect(attempt).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: 'ListUserPools is not supported by the local Cognito',
    });
    expect(await faultOf(await call('toString', '{}'))).toBe('UnknownOperationException');
  });

  it.each([
    ['is no JSON', '{', 'SerializationException'],
    ['is no object', '[]', 'InvalidParameterException'],
    ['lacks what it needs', '{}', 'InvalidParameterException'],
    ['has the wrong type', '{"ClientId":7,"AuthFlow":"USER_SRP_AUTH"}', 'InvalidParameterException'],
  ])('that %s is refused', async (_, body, name) => {
    const response = await call('InitiateAuth', body);
    expect(response.status).toBe(400);
    expect(await faultOf(response)).toBe(isLocal ? name : expect.any(String));
  });

  const named = { UserPoolId: pool.userPoolId, Username: 'iemand@voorbeeld.example' };
  const byToken = { AccessToken: 'x' };
  const byClient = { ClientId: pool.clientId };
  // AWS leaves out what it does not know. Real members that are not built here must not pass in silence.
  it.runIf(isLocal).each<[string, object]>([
    ['AdminCreateUser', { ...named, MessageAction: 'SUPPRESS' }],
    ['AdminDeleteSoftwareToken', named],
    ['AdminDeleteUser', named],
    ['AdminDisableUser', named],
    ['AdminEnableUser', named],
    ['AdminGetUser', named],
    ['AdminResetUserPassword', named],
    ['AdminUpdateUserAttributes', { ...named, UserAttributes: [] }],
    ['AdminUserGlobalSignOut', named],
    ['AssociateSoftwareToken', byToken],
    ['ChangePassword', { ...byToken, PreviousPassword: 'x', ProposedPassword: 'x' }],
    ['ConfirmForgotPassword', { ...byClient, Username: 'x', ConfirmationCode: '1', Password: 'x' }],
    ['DeleteUser', byToken],
    ['DeleteUserAttributes', { ...byToken, UserAttributeNames: ['name'] }],
    ['ForgotPassword', { ...byClient, Username: 'x' }],
    ['GetTokensFromRefreshToken', { ...byClient, RefreshToken: 'x' }],
    ['GetUser', byToken],
    ['GetUserAttributeVerificationCode', { ...byToken, AttributeName: 'email' }],
    ['GetUserAuthFactors', byToken],
    ['GlobalSignOut', byToken],
    ['InitiateAuth', { ...byClient, AuthFlow: 'USER_SRP_AUTH' }],
    ['RespondToAuthChallenge', { ...byClient, ChallengeName: 'MFA_SETUP' }],
    ['RevokeToken', { ...byClient, Token: 'x' }],
    ['SetUserMFAPreference', byToken],
    ['UpdateUserAttributes', { ...byToken, UserAttributes: [{ Name: 'name', Value: 'x' }] }],
    ['VerifySoftwareToken', { ...byToken, UserCode: '123456' }],
    ['VerifyUserAttribute', { ...byToken, AttributeName: 'email', Code: '123456' }],
  ])('of %s with a member that is not built is refused before anything is done', async (action, input) => {
    const body = JSON.stringify({ ...input, ForceAliasCreation: true });
    const response = await call(action, body, action.startsWith('Admin') ? await signed(action, body) : {});
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      __type: 'InvalidParameterException',
      message: '1 validation error detected: request: has a member that the local Cognito does not know',
    });
  });

  it.runIf(isLocal)('with such a member further in is refused too', async () => {
    const body = JSON.stringify({ ...byToken, UserAttributes: [{ Name: 'name', Value: 'x', Verified: true }] });
    const response = await call('UpdateUserAttributes', body);
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('UserAttributes.0: has a member') });
  });

  it.runIf(isLocal).each(['ListUsers', 'AdminSetUserMFAPreference', 'AdminInitiateAuth'])(
    'for %s, which nobody makes, is refused by name',
    async (action) => {
      expect(await faultOf(await call(action, '{}'))).toBe('UnknownOperationException');
    },
  );

  it.runIf(isLocal)('that is far too large is refused', async () => {
    const response = await call('InitiateAuth', JSON.stringify({ ClientId: 'x'.repeat(300_000) }));
    expect(response.status).toBe(413);
  });

  it('that is refused names the fault in a header too, and never repeats what was sent', async () => {
    const response = await call('InitiateAuth', '{"ClientId":"x","AuthFlow":{"geheim":1}}');
    expect(response.headers.get('x-amzn-errortype')).toMatch(/^InvalidParameterException/);
    expect(await response.text()).not.toContain('geheim');
  });
});

describe('a browser', () => {
  const ORIGIN = { origin: 'https://app.example.nl' };

  it('may ask from any origin', async () => {
    const response = await fetch(pool.url, {
      method: 'OPTIONS',
      headers: {
        ...ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,x-amz-target',
      },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
    expect(response.headers.get('access-control-allow-headers')).toContain('x-amz-target');
  });

  it('can read a refusal', async () => {
    const response = await call('InitiateAuth', '{}', ORIGIN);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-expose-headers')).toContain('x-amzn-ErrorType');
  });
});
