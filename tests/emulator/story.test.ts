import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '#local/client/player.ts';
import { connectDeployment } from '#shared/adapters/connect-deployment.ts';
import { startSamenwerkingsverband } from '#shared/organisatie/start-samenwerkingsverband.ts';
import { BEHEERDER_EMAIL, BEHEERDER2_EMAIL } from '#tests/e2e/story/cast.ts';
import { Narrator } from '#tests/e2e/story/narrator.ts';
import { playStory, type StoryEnd } from '#tests/e2e/story/play-story.ts';
import { type Deployed, readDeployed } from './deployed.ts';
import { EmulatorMailbox } from './emulator-mailbox.ts';
import { EmulatorSignIn } from './emulator-sign-in.ts';
import { type Scanner, startScanner } from './scanner.ts';

let deployed: Deployed;
let scanner: Scanner;
let signIn: EmulatorSignIn;
let end: StoryEnd;
const told: string[] = [];

beforeAll(async () => {
  deployed = await readDeployed();
  const { client, url, tableName, userPoolId, userPoolClientId: clientId } = deployed;
  const { region, credentials } = client;
  const deployment = { tableName, userPoolId, region, credentials, endpoints: { dynamodb: url, cognito: url } };
  await startSamenwerkingsverband(connectDeployment(deployment), {
    naam: 'SWV Verzonnen Rivierenland',
    plaats: 'Nergenshuizen',
    beheerders: [
      { naam: 'Beheerder (verzonnen)', email: BEHEERDER_EMAIL },
      { naam: 'Tweede beheerder (verzonnen)', email: BEHEERDER2_EMAIL },
    ],
  });
  scanner = await startScanner(deployed);
  signIn = new EmulatorSignIn({ cognitoUrl: url, clientId, userPoolId });
  const world: World = { api: deployed.api, signIn, mailbox: new EmulatorMailbox(deployed) };
  end = await playStory(world, new Narrator((line) => told.push(line)));
}, 300_000);

afterAll(() => scanner?.stop());

describe('the story of the manual, on the stacks that the CDK deployed to an emulator of AWS', () => {
  it('plays to its end: every check of every chapter held', () => {
    expect(told.filter((line) => line.includes('✓')).length).toBeGreaterThan(40);
  });

  it('refuses an ID token where an access token is asked for', async () => {
    const { beheerder } = end.cast;
    const answer = await beheerder.get('/v1/mijn-account', { token: beheerder.idToken });
    expect(answer.status).toBeGreaterThanOrEqual(401);
  });

  it('refuses a wrong password', async () => {
    const { email } = end.cast.beheerder;
    await expect(signIn.provePassword(email, 'Verzonnen-verkeerd-1!')).rejects.toThrow(
      /Incorrect username or password/,
    );
  });

  it('left no mail unsent', async () => {
    const open = await end.cast.beheerder.must('GET', '/v1/meldingen');
    expect(open.body.items).toEqual([]);
  });
});
