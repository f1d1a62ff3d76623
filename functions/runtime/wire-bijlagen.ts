/** The real dependencies of the functions that handle files, from their environment. Made once per Lambda, at start-up. */
import { createBijlageStore } from '#shared/adapters/dynamodb/bijlage-store.ts';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { createBestandsopslag } from '#shared/adapters/s3/bestandsopslag.ts';
import { type Buckets, connectS3 } from '#shared/adapters/s3/client.ts';
import { createPakketopslag } from '#shared/adapters/s3/pakketopslag.ts';
import type { BijlageJobDeps } from '#shared/bijlage/verwerk-upload.ts';
import { systemContext } from '#shared/kernel/context.ts';
import type { BijlagenDeps, OverdrachtDeps } from './deps.ts';
import { readEnvironment } from './environment.ts';
import { createDeps } from './wire.ts';

export function createBijlagenDeps(): BijlagenDeps {
  return { ...createDeps(), opslag: createBestandsopslag(openBuckets()) };
}

export function createOverdrachtDeps(): OverdrachtDeps {
  const { CLEAN_BUCKET: clean } = readEnvironment('CLEAN_BUCKET');
  return { ...createDeps(), pakketten: createPakketopslag({ s3: connectS3(), clean }) };
}

/** For events and jobs, which no person asks for. */
export function createBijlageJobDeps(): BijlageJobDeps {
  const table = connectTable({ tableName: readEnvironment('TABLE_NAME').TABLE_NAME });
  return {
    dossiers: createDossierStore(table),
    bijlagen: createBijlageStore(table),
    opslag: createBestandsopslag(openBuckets()),
    newContext: systemContext,
  };
}

function openBuckets(): Buckets {
  const { INCOMING_BUCKET: incoming, CLEAN_BUCKET: clean } = readEnvironment('INCOMING_BUCKET', 'CLEAN_BUCKET');
  return { s3: connectS3(), incoming, clean };
}
