import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OWN_API, type OwnAction } from '../support/own-api.ts';
import { type Cast, gatherCast } from './story/cast.ts';
import { type LocalWorld, startLocalWorld } from './story/local-world.ts';
import { Narrator } from './story/narrator.ts';

/** What the stacks make of a sign-in: the pool as synthesized, with the bundled function that shapes its tokens. */
let world: LocalWorld;
let cast: Cast;

beforeAll(async () => {
  world = await startLocalWorld({ quiet: true });
  cast = await gatherCast(world, new Narrator(() => undefined));
}, 120_000);
afterAll(() => world?.cloud.close());

async function call(action: string, input: object): Promise<{ status: number; message?: string }> {
  const response = await fetch(world.cloud.urls.cognito, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    },
    body: JSON.stringify(input),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

it('an access token of a real sign-in opens the API of the product, and no action of the pool', async () => {
  const { accessToken } = await world.signIn.signIn(cast.school1);
  expect(decodeJwt(accessToken).scope).toBe('kindbrug/api');
  const actions = (Object.keys(OWN_API) as OwnAction[]).filter((one) => OWN_API[one].decision === 'SCOPE_TAKEN_AWAY');
  for (const action of actions) {
    const answer = await call(action, { ...OWN_API[action].input, AccessToken: accessToken });
    expect([action, answer.status, answer.message]).toEqual([
      action,
      400,
      'Access Token does not have required scopes',
    ]);
  }
  const account = await fetch(`${world.api}/v1/mijn-account`, { headers: { authorization: `Bearer ${accessToken}` } });
  expect(account.status).toBe(200);
});

it('an ID token opens neither, and tells nothing but who it is', async () => {
  const { idToken } = await world.signIn.signIn(cast.school1);
  expect(decodeJwt(idToken)).not.toHaveProperty('email');
  const account = await fetch(`${world.api}/v1/mijn-account`, { headers: { authorization: `Bearer ${idToken}` } });
  expect(account.status).toBe(403);
});

it('signing out everywhere refuses the access tokens of every device at the next request, and nothing can be renewed', async () => {
  const [here, there] = [await world.signIn.signIn(cast.school2), await world.signIn.signIn(cast.school2)];
  const ask = (method: string, path: string, token: string) =>
    fetch(`${world.api}${path}`, { method, headers: { authorization: `Bearer ${token}` } });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect((await ask('POST', '/v1/mijn-account/afmeldingen', here.accessToken)).status).toBe(204);
  for (const { accessToken, refreshToken } of [here, there]) {
    expect((await ask('GET', '/v1/mijn-account', accessToken)).status).toBe(401);
    await expect(world.signIn.refresh(refreshToken)).rejects.toThrow();
  }
  const { accessToken } = await world.signIn.signIn(cast.school2);
  expect((await ask('GET', '/v1/mijn-account', accessToken)).status).toBe(200);
});
