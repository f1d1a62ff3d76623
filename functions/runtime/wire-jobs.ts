/** The real dependencies of the jobs of the night, from their environment. Made once per Lambda, at start-up. */
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import { listSamenwerkingsverbanden } from '#shared/adapters/dynamodb/swv-list.ts';
import { createTermijnStore } from '#shared/adapters/dynamodb/termijn-store.ts';
import { createVernietigStore } from '#shared/adapters/dynamodb/vernietig-store.ts';
import { createBestandsopslag } from '#shared/adapters/s3/bestandsopslag.ts';
import { connectS3 } from '#shared/adapters/s3/client.ts';
import { systemContext } from '#shared/kernel/context.ts';
import type { WaarschuwDeps } from '#shared/school/waarschuw-alle.ts';
import type { VernietigDeps } from '#shared/vernietiging/vernietig.ts';
import { readEnvironment } from './environment.ts';

export function createWaarschuwDeps(): WaarschuwDeps {
  const table = openTable();
  return {
    dossiers: createDossierStore(table),
    termijnen: createTermijnStore(table),
    listSamenwerkingsverbanden: () => listSamenwerkingsverbanden(table),
    newContext: systemContext,
  };
}

export function createVernietigDeps(): VernietigDeps {
  const table = openTable();
  const { INCOMING_BUCKET: incoming, CLEAN_BUCKET: clean } = readEnvironment('INCOMING_BUCKET', 'CLEAN_BUCKET');
  return {
    ...createWaarschuwDeps(),
    vernietiging: createVernietigStore(table),
    opslag: createBestandsopslag({ s3: connectS3(), incoming, clean }),
  };
}

function openTable() {
  return connectTable({ tableName: readEnvironment('TABLE_NAME').TABLE_NAME });
}
