/** Real storage for tests of files: a table, two buckets, and the events that the test delivers when it wants. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectVersionsCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import bewerkBijlage from '#functions/api/bijlagen/bewerk-bijlage.ts';
import downloadBijlage from '#functions/api/bijlagen/download-bijlage.ts';
import haalBijlageTerug from '#functions/api/bijlagen/haal-bijlage-terug.ts';
import leesBijlageGrenzen from '#functions/api/bijlagen/lees-bijlage-grenzen.ts';
import lijstBijlagen from '#functions/api/bijlagen/lijst-bijlagen.ts';
import registreerBijlage from '#functions/api/bijlagen/registreer-bijlage.ts';
import vernieuwUpload from '#functions/api/bijlagen/vernieuw-upload.ts';
import verwijderBijlage from '#functions/api/bijlagen/verwijder-bijlage.ts';
import downloadOverdracht from '#functions/api/overdracht/download-overdracht.ts';
import leesOverdracht from '#functions/api/overdracht/lees-overdracht.ts';
import maakExport from '#functions/api/overdracht/maak-export.ts';
import neemOverdrachtOver from '#functions/api/overdracht/neem-overdracht-over.ts';
import { createDeps } from '#functions/runtime/wire.ts';
import { startS3 } from '#local/cloud/s3/s3.ts';
import { createBijlageStore } from '#shared/adapters/dynamodb/bijlage-store.ts';
import { createInzageStore } from '#shared/adapters/dynamodb/inzage-store.ts';
import { createBestandsopslag } from '#shared/adapters/s3/bestandsopslag.ts';
import { connectS3 } from '#shared/adapters/s3/client.ts';
import { createPakketopslag } from '#shared/adapters/s3/pakketopslag.ts';
import type { OntvangenVersie } from '#shared/bijlage/bijlage-job.ts';
import { systemContext } from '#shared/kernel/context.ts';
import { apiClient } from './api.ts';
import { startTestDynamodb } from './dynamodb.ts';

const INCOMING = 'kindbrug-incoming';
const CLEAN = 'kindbrug-clean';
const WEB_ORIGIN = 'https://kindbrug.example';

export type BijlagenCloud = Awaited<ReturnType<typeof startBijlagenCloud>>;

export async function startBijlagenCloud() {
  const clock = { offsetMs: 0 };
  const now = () => new Date(Date.now() + clock.offsetMs);
  const dataDir = mkdtempSync(join(tmpdir(), 'kindbrug-s3-'));
  const credentials = { accessKeyId: 'AKIALOCALTEST', secretAccessKey: 'local-test-secret' };
  const region = 'eu-central-1';
  const received: OntvangenVersie[] = [];
  const cors = (allowedMethods: string[]) => [
    { allowedOrigins: [WEB_ORIGIN], allowedMethods, allowedHeaders: ['*'], exposedHeaders: ['ETag'] },
  ];
  const dynamodb = await startTestDynamodb();
  const s3 = await startS3({
    port: 0,
    dataDir,
    now,
    credentials,
    region,
    buckets: [
      { name: INCOMING, versioned: true, cors: cors(['PUT']), eventBridge: true },
      { name: CLEAN, versioned: true, cors: cors(['GET', 'HEAD']), eventBridge: false },
    ],
    onObjectCreated: ({ key, versionId }) => received.push({ key, versie: versionId }),
  });
  const client = connectS3({ endpoint: s3.url, region, credentials, forcePathStyle: true });
  const buckets = { s3: client, incoming: INCOMING, clean: CLEAN };
  const { table } = dynamodb;
  const deps = {
    ...createDeps(table),
    inzage: createInzageStore(table),
    bijlagen: createBijlageStore(table),
    opslag: createBestandsopslag(buckets),
    pakketten: createPakketopslag(buckets),
    report: () => undefined,
    newContext: () => systemContext(now()),
  };
  const endpoints = [
    bewerkBijlage,
    downloadBijlage,
    haalBijlageTerug,
    leesBijlageGrenzen,
    lijstBijlagen,
    registreerBijlage,
    vernieuwUpload,
    verwijderBijlage,
    downloadOverdracht,
    leesOverdracht,
    maakExport,
    neemOverdrachtOver,
  ];
  return {
    deps,
    /** The settings with which a bundled function works here, in a process of its own. */
    environment: {
      TABLE_NAME: table.name,
      INCOMING_BUCKET: INCOMING,
      CLEAN_BUCKET: CLEAN,
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb.endpoint,
      AWS_ENDPOINT_URL_S3: s3.url,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    table,
    call: apiClient(endpoints, deps),
    clock,
    /** What S3 told of since the last `takeEvents`, oldest first. */
    takeEvents: () => received.splice(0),
    /** How many versions and markers each bucket holds of keys that begin so. */
    async traces(prefix: string) {
      const count = async (Bucket: string) => {
        const page = await client.send(new ListObjectVersionsCommand({ Bucket, Prefix: prefix }));
        return (page.Versions?.length ?? 0) + (page.DeleteMarkers?.length ?? 0);
      };
      return { incoming: await count(INCOMING), clean: await count(CLEAN) };
    },
    async putStray(bucket: 'incoming' | 'clean', key: string) {
      await client.send(new PutObjectCommand({ Bucket: buckets[bucket], Key: key, Body: 'verdwaald' }));
    },
    /** Bytes of a bijlage that a test put in the table as BESCHIKBAAR. */
    async putClean(key: string, bytes: Uint8Array) {
      await client.send(new PutObjectCommand({ Bucket: CLEAN, Key: key, Body: bytes }));
    },
    async readClean(key: string): Promise<Uint8Array> {
      const object = await client.send(new GetObjectCommand({ Bucket: CLEAN, Key: key }));
      if (!object.Body) throw new Error('An object without content');
      return object.Body.transformToByteArray();
    },
    async close() {
      client.destroy();
      await Promise.all([s3.close(), dynamodb.close()]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
