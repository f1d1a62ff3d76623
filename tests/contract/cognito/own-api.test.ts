import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handler as shapeToken } from '#functions/events/shape-token.ts';
import type { TokenEvent } from '#functions/runtime/triggers.ts';
import { codeAt } from '#local/client/sign-in.ts';
import { type Decision, OWN_API, type OwnAction } from '../../support/own-api.ts';
import { aMailAddress, isLocal, type Person, POOL, REGION, secretIn, TestPool } from './pool.ts';

const SHAPE_TOKEN = 'arn:aws:lambda:eu-west-1:000000000000:function:shape-token';

/** As every pool is by itself, and with one thing each that ours has. */
const plain = new TestPool();
const shaped = new TestPool({ preTokenGeneration: SHAPE_TOKEN }, (_, event) => shapeToken(event as TokenEvent));
const keeping = new TestPool({ verifiedBeforeUpdate: ['email'] });
const listed = new TestPool({
  clients: POOL.clients.map((client) => ({ ...client, writeAttributes: ['custom:persoonId'], readAttributes: [] })),
});
const POOLS = [plain, shaped, keeping, listed];

beforeAll(() => Promise.all(POOLS.map((pool) => pool.start())));
afterAll(() => Promise.all(POOLS.map((pool) => pool.stop())));

/** Calls an action by its name, as a script of somebody else would. */
async function call(pool: TestPool, action: string, input: object): Promise<Record<string, unknown>> {
  const response = await fetch(pool.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    },
    body: JSON.stringify(input),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

function changeAddress(pool: TestPool, { tokens }: Person, to: string) {
  const UserAttributes = [{ Name: 'email', Value: to }];
  return call(pool, 'UpdateUserAttributes', { AccessToken: tokens.accessToken, UserAttributes });
}

describe('the API that Cognito has for whoever holds a token', () => {
  it('is decided about, action by action: a new one of the SDK does not pass unseen', () => {
    const operations = Object.keys(sdk)
      .filter((name) => name.endsWith('Command'))
      .map((name) => name.slice(0, -'Command'.length));
    const { httpAuthSchemeProvider } = plain.admin.config;
    const open = operations.filter((operation) =>
      httpAuthSchemeProvider({ operation, region: REGION }).some(({ schemeId }) => schemeId === 'smithy.api#noAuth'),
    );
    expect(Object.keys(OWN_API).sort()).toEqual(open.sort());
  });

  it.runIf(isLocal)('is closed to a token without the scope of the pool, each action of it', async () => {
    const { tokens } = await shaped.aPerson();
    expect(decodeJwt(tokens.accessToken).scope).toBe('kindbrug/api');
    for (const action of withDecision('SCOPE_TAKEN_AWAY')) {
      const answer = await call(shaped, action, { ...OWN_API[action].input, AccessToken: tokens.accessToken });
      expect([action, answer.status, answer.message]).toEqual([
        action,
        400,
        'Access Token does not have required scopes',
      ]);
    }
  });

  it.runIf(isLocal)('stays closed to a token that was renewed', async () => {
    const { tokens } = await shaped.aPerson();
    const { accessToken } = await shaped.signIn().refresh(tokens.refreshToken);
    expect(decodeJwt(accessToken).scope).toBe('kindbrug/api');
    expect(await call(shaped, 'DeleteUser', { AccessToken: accessToken })).toMatchObject({ status: 400 });
  });

  it.each(withDecision('REFUSED_BY_POOL'))('%s is refused to everybody', async (action) => {
    const answer = await call(plain, action, { ...OWN_API[action].input });
    expect(answer.status).toBe(400);
    expect(answer.__type).not.toBe('UnknownOperationException');
  });
});

describe.runIf(isLocal)('the function that shapes tokens', () => {
  it('lets nobody in when it fails or gives what cannot be read, as on AWS', async () => {
    for (const invoke of [
      () => Promise.reject(new Error('broken')),
      () => Promise.resolve({ response: { scopes: [] } }),
    ]) {
      const pool = await new TestPool({ preTokenGeneration: SHAPE_TOKEN }, invoke).start();
      await expect(pool.aPerson()).rejects.toMatchObject({
        name: expect.stringMatching(/^(UserLambdaValidation|InvalidLambdaResponse)Exception$/),
      });
      await pool.stop();
    }
  });

  it('is told who signs in, by which client, and which scopes there would be', async () => {
    const events: object[] = [];
    const pool = await new TestPool({ preTokenGeneration: SHAPE_TOKEN }, async (_, event) => {
      events.push(event);
      return { ...event, response: {} };
    }).start();
    const { sub, email } = await pool.aPerson();
    await pool.stop();
    expect(events).toEqual([
      expect.objectContaining({
        version: '2',
        triggerSource: 'TokenGeneration_Authentication',
        userName: sub,
        callerContext: expect.objectContaining({ clientId: pool.clientId }),
        request: expect.objectContaining({
          scopes: ['aws.cognito.signin.user.admin'],
          userAttributes: expect.objectContaining({ email }),
        }),
      }),
    ]);
  });
});

describe.runIf(isLocal)('with the scope of the pool, which a sign-in gives by itself', () => {
  it('another address counts at once, unverified, where nothing is set: what our pool must never allow', async () => {
    const person = await plain.aPerson();
    const other = aMailAddress();
    expect(await changeAddress(plain, person, other)).toMatchObject({ status: 200 });
    const { UserAttributes } = await call(plain, 'GetUser', { AccessToken: person.tokens.accessToken });
    expect(UserAttributes).toContainEqual({ Name: 'email', Value: other });
    expect(UserAttributes).toContainEqual({ Name: 'email_verified', Value: 'false' });
  });

  it('a client with a list lets nothing else be read, written or deleted', async () => {
    const person = await listed.aPerson();
    const { accessToken: AccessToken } = person.tokens;
    const refusal = { status: 400, __type: 'NotAuthorizedException' };
    expect(await changeAddress(listed, person, aMailAddress())).toMatchObject(refusal);
    const names = { AccessToken, UserAttributeNames: ['email'] };
    expect(await call(listed, 'DeleteUserAttributes', names)).toMatchObject(refusal);
    expect((await call(listed, 'GetUser', { AccessToken })).UserAttributes).toEqual([
      { Name: 'sub', Value: person.sub },
    ]);
    expect(decodeJwt(person.tokens.idToken)).not.toHaveProperty('email');
  });

  it('an attribute that cannot change is not set by its owner, not even the first time', async () => {
    const { tokens } = await listed.aPerson();
    const UserAttributes = [{ Name: 'custom:persoonId', Value: 'p-1' }];
    const answer = await call(listed, 'UpdateUserAttributes', { AccessToken: tokens.accessToken, UserAttributes });
    expect(answer).toMatchObject({ status: 400, __type: 'InvalidParameterException' });
  });

  it('a new address waits for its code where the pool keeps the original, and a wrong code changes nothing', async () => {
    const person = await keeping.aPerson();
    const { accessToken: AccessToken } = person.tokens;
    const next = aMailAddress();
    const address = async () =>
      ((await call(keeping, 'GetUser', { AccessToken })).UserAttributes as { Name: string; Value: string }[]).find(
        ({ Name }) => Name === 'email',
      )?.Value;
    expect(await changeAddress(keeping, person, next)).toMatchObject({ status: 200 });
    expect(await address()).toBe(person.email);
    const verify = (Code: string) =>
      call(keeping, 'VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code });
    expect(await verify('not-it')).toMatchObject({ __type: 'CodeMismatchException' });
    expect(await address()).toBe(person.email);
    expect(keeping.mails.at(-1)?.to).toBe(next);
    expect(await verify(secretIn(keeping.mails.at(-1)))).toMatchObject({ status: 200 });
    expect(await address()).toBe(next);
  });

  it('nobody takes the address of somebody else', async () => {
    const [person, other] = [await plain.aPerson(), await plain.aPerson()];
    expect(await changeAddress(plain, person, other.email)).toMatchObject({ __type: 'AliasExistsException' });
  });

  it('another authenticator takes the place of the first, and an account deletes itself', async () => {
    const { tokens, ...person } = await plain.aPerson();
    const { accessToken: AccessToken } = tokens;
    const { SecretCode } = await call(plain, 'AssociateSoftwareToken', { AccessToken });
    plain.clock.advance(60);
    const UserCode = codeAt(String(SecretCode), plain.clock.now());
    expect(await call(plain, 'VerifySoftwareToken', { AccessToken, UserCode })).toMatchObject({ Status: 'SUCCESS' });
    await expect(plain.signIn().signIn(person)).rejects.toMatchObject({ name: 'CodeMismatchException' });
    expect(await call(plain, 'DeleteUser', { AccessToken })).toMatchObject({ status: 200 });
    expect(await call(plain, 'GetUser', { AccessToken })).toMatchObject({ status: 400 });
  });
});

function withDecision(decision: Decision): OwnAction[] {
  const all = Object.keys(OWN_API) as OwnAction[];
  return all.filter((action) => OWN_API[action].decision === decision);
}
