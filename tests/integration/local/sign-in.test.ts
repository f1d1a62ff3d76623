import { AdminCreateUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SignIn } from '#local/client/sign-in.ts';
import type { LocalCloud } from '#local/cloud/cloud.ts';
import { type FixtureProduct, makeFixtureProduct } from './fixture/product.ts';

let product: FixtureProduct;
let cloud: LocalCloud;

beforeAll(async () => {
  product = await makeFixtureProduct();
  cloud = await product.start();
});

afterAll(async () => {
  await cloud?.close();
  product?.remove();
});

it('lets somebody who signed in at the pool of the stacks call the API, with the access token and not with the id token', async () => {
  const { region, userPoolId, userPoolClientId: clientId } = cloud.outputs;
  const email = 'iemand@elders.example';
  const password = 'Tijdelijk-Wachtwoord-1';
  const admin = new CognitoIdentityProviderClient({
    region,
    endpoint: cloud.urls.cognito,
    credentials: cloud.credentials,
  });
  await admin.send(
    new AdminCreateUserCommand({
      UserPoolId: userPoolId,
      Username: email,
      TemporaryPassword: password,
      DesiredDeliveryMediums: ['EMAIL'],
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ],
    }),
  );
  const mailbox = await (await fetch(`${cloud.urls.mail}/berichten?aan=${email}`)).text();
  expect(mailbox).toContain(email);

  const person = new SignIn({ cognitoUrl: cloud.urls.cognito, clientId, userPoolId });
  const { tokens } = await person.firstSignIn({
    email,
    temporaryPassword: password,
    newPassword: 'Een-Eigen-Wachtwoord-2',
  });
  const call = (token: string) =>
    fetch(`${cloud.urls.api}/v1/dingen/7`, { headers: { authorization: `Bearer ${token}` } });
  const allowed = await call(tokens.accessToken);
  expect(allowed.status).toBe(200);
  const { requestContext } = (await allowed.json()) as { requestContext: unknown };
  expect(requestContext).toMatchObject({
    authorizer: { jwt: { claims: { client_id: clientId, token_use: 'access' } } },
  });
  expect((await call(tokens.idToken)).status).toBe(403);
});
