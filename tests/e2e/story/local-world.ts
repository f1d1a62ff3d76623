import { Mailbox } from '#local/client/mailbox.ts';
import type { World } from '#local/client/player.ts';
import { SignIn } from '#local/client/sign-in.ts';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '#local/cloud/cloud.ts';
import { connectDeployment } from '#shared/adapters/connect-deployment.ts';
import { startSamenwerkingsverband } from '#shared/organisatie/start-samenwerkingsverband.ts';
import { requireNamedStatus } from '#tests/support/named-statuses.ts';
import { BEHEERDER_EMAIL, BEHEERDER2_EMAIL } from './cast.ts';

/** A fresh local cloud with one SWV, whose first beheerder has been invited. */
export interface LocalWorld extends World {
  readonly cloud: LocalCloud;
}

export async function startLocalWorld(options: LocalCloudOptions = {}): Promise<LocalWorld> {
  const cloud = await startLocalCloud(options);
  const { urls, outputs, credentials } = cloud;
  const deployment = connectDeployment({
    tableName: outputs.tableName,
    userPoolId: outputs.userPoolId,
    region: outputs.region,
    credentials,
    endpoints: { dynamodb: urls.dynamodb, cognito: urls.cognito },
  });
  await startSamenwerkingsverband(deployment, {
    naam: 'SWV Verzonnen Rivierenland',
    plaats: 'Nergenshuizen',
    beheerders: [
      { naam: 'Beheerder (verzonnen)', email: BEHEERDER_EMAIL },
      { naam: 'Tweede beheerder (verzonnen)', email: BEHEERDER2_EMAIL },
    ],
  });
  const signIn = new SignIn({
    cognitoUrl: urls.cognito,
    clientId: outputs.userPoolClientId,
    userPoolId: outputs.userPoolId,
  });
  return { cloud, api: urls.api, signIn, mailbox: new Mailbox(urls.mail), check: requireNamedStatus };
}
