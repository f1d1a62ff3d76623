import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, GetItemCommand, QueryCommand, ScanCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FUNCTIONS } from '#infra/functions.ts';
import { prepareAssembly } from '#local/assembly/assembly-cache.ts';
import { allowing } from '#local/cloud/permissions/policy.ts';
import { type CloudSettings, readSettings } from '#local/cloud/template/settings.ts';
import { createAccountDirectory } from '#shared/adapters/cognito/account-directory.ts';
import { connectTable, type Table } from '#shared/adapters/dynamodb/client.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createGebruikerStore } from '#shared/adapters/dynamodb/gebruiker-store.ts';
import { listSamenwerkingsverbanden } from '#shared/adapters/dynamodb/swv-list.ts';
import { addDays, momentAt } from '#shared/kernel/dates.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { sleutelVan } from '#shared/model/sleutel.ts';
import { draagVernietigingVoor } from '#shared/vernietiging/draag-vernietiging-voor.ts';
import { keurVernietigingGoed } from '#shared/vernietiging/keur-vernietiging-goed.ts';
import { type LocalWorld, startLocalWorld } from '#tests/e2e/story/local-world.ts';
import {
  aCast,
  aContext,
  aDossierIn,
  aGebruiker,
  anOuder,
  aStatuswijziging,
  type Cast,
} from '#tests/support/builders.ts';
import { saveUitkomst, storeDossier } from '#tests/support/stored-dossier.ts';

/**
 * In the local cloud each function has keys of its own, and every call is held against the policy of its role. So all
 * tests in this folder are tests of the policies: that they allow enough. Here is the other half: that they allow
 * nothing else; and the jobs of the night with something to do, which the story does not give them.
 */
let world: LocalWorld;
let settings: CloudSettings;

beforeAll(async () => {
  world = await startLocalWorld({ quiet: true });
  settings = readSettings(await prepareAssembly());
}, 120_000);
afterAll(() => world?.cloud.close());

const fullName = (name: string) => settings.functions.find((one) => one.name.endsWith(`-${name}`))?.name ?? name;
const NAMES = FUNCTIONS.map(({ name }) => name);

/** The SDK as a function has it. */
function clientOf(name: string, endpoint: string) {
  const credentials = world.cloud.permissions.credentialsOf(fullName(name));
  return { region: settings.region, endpoint, credentials, forcePathStyle: true, maxAttempts: 1 };
}

/** The name of what AWS would throw; undefined when it was allowed. */
async function refusal(call: Promise<unknown>): Promise<string | undefined> {
  return call.then(
    () => undefined,
    (error: Error) => error.name,
  );
}

describe('a function', () => {
  it.each(NAMES)('%s may touch our table, buckets, pool and mail identity, and no other', (name) => {
    const statements = settings.policies.get(fullName(name)) ?? [];
    const place = `${settings.region}:${settings.account}`;
    const elsewhere = [
      `arn:aws:dynamodb:${place}:table/other`,
      `arn:aws:dynamodb:${place}:table/${settings.table.name}-backup`,
      `arn:aws:dynamodb:${place}:table/other/index/gsi1`,
      'arn:aws:s3:::other',
      'arn:aws:s3:::other/key',
      ...settings.buckets.map((bucket) => `arn:aws:s3:::${bucket.name}-other/key`),
      `arn:aws:cognito-idp:${place}:userpool/${settings.region}_other`,
      `arn:aws:ses:${place}:identity/other.example`,
      `arn:aws:kms:${place}:key/other`,
      `arn:aws:sqs:${place}:other`,
      `arn:aws:lambda:${place}:function:${fullName(name)}`,
    ];
    const contexts: Record<string, string>[] = ['dynamodb', 's3', 'sqs'].map((service) => ({
      'kms:ViaService': `${service}.${settings.region}.amazonaws.com`,
      'ses:FromAddress': 'post@kindbrug.example',
    }));
    const actions = [...new Set(statements.flatMap((one) => one.actions)), 'lambda:InvokeFunction', 'kms:Decrypt'];
    const allowed = actions.flatMap((action) =>
      elsewhere.some((resource) => contexts.some((context) => allowing(statements, { action, resource, context })))
        ? [action]
        : [],
    );
    // ListStreams knows no resources, and tells names only.
    expect(new Set(allowed)).toEqual(new Set(name === 'send-melding' ? ['dynamodb:ListStreams'] : []));
  });

  it('is refused by the table what its role does not say', async () => {
    const table = (name: string) => new DynamoDBClient(clientOf(name, world.cloud.urls.gate));
    const TableName = settings.table.name;
    const Key = { pk: { S: 'x' }, sk: { S: 'x' } };
    expect(await refusal(table('api-account').send(new GetItemCommand({ TableName, Key })))).toBeUndefined();
    expect(await refusal(table('api-account').send(new ScanCommand({ TableName })))).toBe('AccessDeniedException');
    expect(await refusal(table('api-account').send(new GetItemCommand({ TableName: 'other', Key })))).toBe(
      'AccessDeniedException',
    );
    const query = { TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'x' } } };
    expect(await refusal(table('api-openapi').send(new QueryCommand(query)))).toBe('AccessDeniedException');
    // Who signs in is noted, and nothing else of anybody can be written there.
    const update = {
      TableName,
      Key: { pk: { S: 'x' }, sk: { S: 'y' } },
      ExpressionAttributeValues: { ':x': { S: 'z' } },
    };
    const write = (UpdateExpression: string) =>
      refusal(table('api-account').send(new UpdateItemCommand({ ...update, UpdateExpression })));
    expect(await write('SET inlog = :x')).toBeUndefined();
    expect(await write('SET rollen = :x')).toBe('AccessDeniedException');
  });

  it('is refused by the buckets what its role does not say, and not told what is not there', async () => {
    const s3 = (name: string) => new S3Client(clientOf(name, world.cloud.urls.s3));
    const { cleanBucket, incomingBucket } = world.cloud.outputs;
    const put = (name: string, Bucket: string, Key: string) =>
      refusal(s3(name).send(new PutObjectCommand({ Bucket, Key, Body: 'x' })));
    expect(await put('api-overdracht', cleanBucket, 'pakketten/x')).toBeUndefined();
    expect(await put('api-overdracht', cleanBucket, 'dossier/x')).toBe('AccessDenied');
    expect(await put('api-overdracht', incomingBucket, 'dossier/x')).toBe('AccessDenied');
    const read = (name: string, Key: string) =>
      refusal(s3(name).send(new GetObjectCommand({ Bucket: cleanBucket, Key })));
    expect(await read('api-bijlagen', 'none')).toBe('NoSuchKey');
    expect(await read('api-overdracht', 'none')).toBe('AccessDenied');
  });

  it('is refused by the mail what its role does not say', async () => {
    const send = (name: string, from: string) =>
      refusal(
        new SESv2Client(clientOf(name, world.cloud.urls.mail)).send(
          new SendEmailCommand({
            FromEmailAddress: from,
            Destination: { ToAddresses: ['iemand@kindbrug.example'] },
            Content: { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } } },
          }),
        ),
      );
    expect(await send('send-melding', 'post@kindbrug.example')).toBeUndefined();
    expect(await send('send-melding', 'directie@kindbrug.example')).toBe('AccessDeniedException');
    expect(await send('api-beheer', 'post@kindbrug.example')).toBe('AccessDeniedException');
  });
});

describe('the jobs of the night', () => {
  it('may destroy what was approved and remove papers without a row', async () => {
    const { outputs, urls, credentials, permissions } = world.cloud;
    const sdk = { region: settings.region, credentials };
    const table = connectTable({ tableName: outputs.tableName, client: { ...sdk, endpoint: urls.dynamodb } });
    const s3 = new S3Client({ ...sdk, endpoint: urls.s3, forcePathStyle: true });
    const [swv] = await listSamenwerkingsverbanden(table);
    const cast = aCast(swv);
    const nu = momentAt(Date.now());
    const dossiers = createDossierStore(table);
    const ouder = await anOuderOfThePool(table, cast);
    const stored = await storeDossier(
      dossiers,
      aDossierIn(
        'ADVIES_AFGEROND',
        {
          hulpvraag: { statusSinds: addDays(nu, -4 * 366) },
          ouders: [ouder],
          statuswijzigingen: [aStatuswijziging({ van: 'JK_ADVIES_AFGEROND', naar: 'ADVIES_AFGEROND' })],
        },
        cast,
      ),
    );
    const proposed = await saveUitkomst(
      dossiers,
      stored,
      draagVernietigingVoor(stored, cast.specialist.actor, aContext(nu)),
    );
    await saveUitkomst(dossiers, proposed, keurVernietigingGoed(proposed, cast.contactpersoonJk.actor, aContext(nu)));
    const Key = sleutelVan(stored.kop.id, stored.bijlagen[0]?.id ?? '');
    await s3.send(new PutObjectCommand({ Bucket: outputs.cleanBucket, Key, Body: 'papier' }));

    for (const job of [
      'destroy-dossiers',
      'reconcile-bijlagen',
      'warn-zorgplicht',
      'settle-diensten',
      'retry-meldingen',
    ]) {
      await world.cloud.runSchedule(job);
    }
    expect(await dossiers.load(stored.hulpvraag.id)).toBeUndefined();
    const gone = s3.send(new GetObjectCommand({ Bucket: outputs.cleanBucket, Key }));
    await expect(gone).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(poolAccount(ouder.gebruikerId ?? '')).rejects.toMatchObject({ name: 'UserNotFoundException' });
    const jobs = permissions.log.refused.filter(({ functionName }) => functionName.includes('-processing-'));
    expect(jobs.filter(({ functionName }) => !functionName.endsWith('send-melding'))).toEqual([]);
    const used = permissions.log.used.filter(({ functionName }) => functionName.endsWith('destroy-dossiers'));
    expect(used.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'dynamodb:BatchWriteItem',
        's3:DeleteObjectVersion',
        's3:ListBucketVersions',
        'cognito-idp:AdminDeleteUser',
      ]),
    );
  });

  const pool = () =>
    new CognitoIdentityProviderClient({
      region: settings.region,
      credentials: world.cloud.credentials,
      endpoint: world.cloud.urls.cognito,
    });

  const poolAccount = (Username: string) =>
    pool().send(new AdminGetUserCommand({ UserPoolId: world.cloud.outputs.userPoolId, Username }));

  /** An ouder with an account that can be signed in to. */
  async function anOuderOfThePool(table: Table, cast: Cast): Promise<Ouder> {
    const email = 'roos.verzonnen@voorbeeld.example';
    const accounts = createAccountDirectory({
      userPoolId: world.cloud.outputs.userPoolId,
      client: { region: settings.region, credentials: world.cloud.credentials, endpoint: world.cloud.urls.cognito },
    });
    const gebruikerId = await accounts.invite(email);
    const lidmaatschap = { ...cast.ouder.lidmaatschap, gebruikerId };
    const gebruiker = aGebruiker({ id: gebruikerId, email });
    await createGebruikerStore(table).create({ gebruiker, lidmaatschappen: [lidmaatschap] });
    return anOuder({ gebruikerId, lidmaatschapId: lidmaatschap.id });
  }
});
