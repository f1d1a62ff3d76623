/**
 * The keys of a role come with a session token, which is part of every request that is signed with them, presigned
 * addresses too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalS3, startS3 } from '#local/cloud/s3/s3.ts';
import { BUCKET, REGION, settingsFor } from './setup.ts';

const ROLE = {
  accessKeyId: 'ASIALOCALROLE',
  secretAccessKey: 'of-this-machine',
  sessionToken: 'long '.repeat(200).trim(),
};
const dataDir = mkdtempSync(join(tmpdir(), 'kindbrug-s3-'));
const get = new GetObjectCommand({ Bucket: BUCKET, Key: 'paper' });

let server: LocalS3;
const clients: S3Client[] = [];

beforeAll(async () => {
  const caller = { name: 'function', credentials: ROLE, may: () => true };
  server = await startS3({
    ...settingsFor(dataDir),
    callers: (key) => (key === ROLE.accessKeyId ? caller : undefined),
  });
  await as(ROLE).send(new PutObjectCommand({ Bucket: BUCKET, Key: 'paper', Body: 'made up' }));
});
afterAll(async () => {
  for (const client of clients) client.destroy();
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function as(credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string }): S3Client {
  const client = new S3Client({ endpoint: server.url, region: REGION, forcePathStyle: true, credentials });
  clients.push(client);
  return client;
}

const { sessionToken: _, ...withoutToken } = ROLE;

describe('keys of a role', () => {
  it('sign requests with their token', async () => {
    expect(await (await as(ROLE).send(get)).Body?.transformToString()).toBe('made up');
  });

  it.each([
    ['without it', withoutToken],
    ['with another one', { ...ROLE, sessionToken: 'other' }],
  ])('sign nothing %s', async (_name, keys) => {
    await expect(as(keys).send(get)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  it('sign an address with their token in it', async () => {
    const url = await getSignedUrl(as(ROLE), get, { expiresIn: 60 });
    expect(new URL(url).searchParams.get('X-Amz-Security-Token')).toBe(ROLE.sessionToken);
    expect(await (await fetch(url)).text()).toBe('made up');
  });

  it.each([
    ['without it', (url: URL) => url.searchParams.delete('X-Amz-Security-Token')],
    ['with another one', (url: URL) => url.searchParams.set('X-Amz-Security-Token', 'other')],
  ])('open no address %s', async (_name, change) => {
    const url = new URL(await getSignedUrl(as(ROLE), get, { expiresIn: 60 }));
    change(url);
    expect((await fetch(url)).status).toBe(403);
  });
});

it('an answer cannot be labelled with letters that no header takes', async () => {
  const named = new GetObjectCommand({
    Bucket: BUCKET,
    Key: 'paper',
    ResponseContentDisposition: 'inline; filename="ł.pdf"',
  });
  const answer = await fetch(await getSignedUrl(as(ROLE), named, { expiresIn: 60 }));
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('<Code>InvalidArgument</Code>');
});
