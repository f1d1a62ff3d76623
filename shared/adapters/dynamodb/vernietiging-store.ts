import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
  PutCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Dossier } from '#shared/model/dossier.ts';
import type { VernietigStore } from '#shared/vernietiging/destroy-goedgekeurde.ts';
import { versionIs } from './change-item.ts';
import type { Table } from './client.ts';
import {
  avgDossierPk,
  dossierPk,
  HULPVRAAGDELEN,
  hulpvraagdeelKey,
  hulpvraagPrefix,
  inzagePk,
  type Key,
  kindKey,
  kopKey,
  lijstPk,
  meldingPk,
  ouderKey,
  tellingPk,
  vernietigdKey,
} from './keys.ts';
import { listItemsOf, seconds } from './list-items.ts';
import { queryAll, queryPage } from './query.ts';
import type { StoredItem } from './stored-item.ts';
import { add, remove, transact } from './transaction.ts';

/** DynamoDB takes 25 removals in one call. */
const BATCH = 25;

/**
 * Removes what is left of a hulpvraag. Only the last step needs to be one transaction: it takes away what the job finds
 * it by.
 */
export function createVernietigStore(table: Table): VernietigStore {
  return {
    async record(vernietigd) {
      const key = vernietigdKey(vernietigd.samenwerkingsverbandId, vernietigd.hulpvraagId);
      await table.documents.send(
        new PutCommand({ TableName: table.name, Item: { ...key, type: 'VERNIETIGD', ...vernietigd } }),
      );
    },

    async removeAround(dossier, nu) {
      await removePartition(table, meldingPk(dossier.hulpvraag.id));
      await removeKeys(table, [...listItemsOf(dossier, nu).values()]);
      const verzoeken = await queryPage(
        table,
        { index: 'gsi1', pk: avgDossierPk(dossier.hulpvraag.id) },
        { aantal: 100 },
      );
      await removeKeys(table, verzoeken.items.map(keyOf));
    },

    async heeftAndereHulpvraag(lidmaatschapId, hulpvraagId, nu) {
      const rows = await queryAll(table, lijstPk({ soort: 'LIDMAATSCHAP', id: lidmaatschapId }));
      // What has expired is removed by the table itself, some time later.
      const leeft = (row: StoredItem) => row.verlooptOp === undefined || Number(row.verlooptOp) > seconds(nu);
      return rows.some((row) => row.hulpvraagId !== hulpvraagId && leeft(row));
    },

    async removeParts(dossier) {
      const root = rootKeys(dossier).map((key) => key.sk);
      const parts = await queryAll(table, dossierPk(dossier.kop.id), hulpvraagPrefix(dossier.hulpvraag.id));
      await removeKeys(
        table,
        parts.map(keyOf).filter((key) => !root.includes(key.sk)),
      );
      if (isLast(dossier)) await removePartition(table, inzagePk(dossier.kop.id));
    },

    async freeFollowers(dossier) {
      if (!isLast(dossier)) return;
      for (const { dossierId } of dossier.kop.samengevoegd ?? []) await free(table, dossierId, dossier.kop.id);
    },

    async removeRoot(dossier) {
      const { kop, ouders } = dossier;
      const shared = [kindKey(kop.id), ...ouders.map(({ id }) => ouderKey(kop.id, id))];
      const keys = [...rootKeys(dossier), ...(isLast(dossier) ? shared : [])];
      // What somebody added since it was read would stay behind without a dossier.
      const head = isLast(dossier) ? [remove(table, kopKey(kop.id), versionIs(kop.versie))] : [];
      const telling = { pk: tellingPk(dossier.kop.platformId), sk: dossier.hulpvraag.status };
      await transact(table, [...head, ...keys.map((key) => remove(table, key)), add(table, telling, 'TELLING', -1)]);
    },
  };
}

/** A dossier that is gone, or that follows another one by now, is left as it is. */
async function free(table: Table, dossierId: string, hoofdId: string): Promise<void> {
  const { pk, sk } = kopKey(dossierId);
  try {
    await table.documents.send(
      new UpdateCommand({
        TableName: table.name,
        Key: { pk, sk },
        UpdateExpression: 'SET versie = versie + :one REMOVE samengevoegdMet',
        ConditionExpression: 'samengevoegdMet.dossierId = :hoofd',
        ExpressionAttributeValues: { ':one': 1, ':hoofd': hoofdId },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** What the job needs to read the hulpvraag again when it stopped half-way. */
function rootKeys({ hulpvraag }: Dossier): Key[] {
  return HULPVRAAGDELEN.map((deel) => hulpvraagdeelKey(hulpvraag.id, deel));
}

function isLast(dossier: Dossier): boolean {
  return dossier.andereHulpvragen.length === 0;
}

function keyOf(item: Readonly<Record<string, unknown>>): Key {
  return { pk: String(item.pk), sk: String(item.sk) };
}

async function removePartition(table: Table, pk: string): Promise<void> {
  await removeKeys(table, (await queryAll(table, pk)).map(keyOf));
}

async function removeKeys(table: Table, keys: readonly Key[]): Promise<void> {
  for (let start = 0; start < keys.length; start += BATCH) {
    await removeBatch(table, keys.slice(start, start + BATCH));
  }
}

async function removeBatch(table: Table, keys: readonly Key[]): Promise<void> {
  let rest: BatchWriteCommandInput['RequestItems'] = {
    [table.name]: keys.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } })),
  };
  while ((rest?.[table.name]?.length ?? 0) > 0) {
    const result: BatchWriteCommandOutput = await table.documents.send(new BatchWriteCommand({ RequestItems: rest }));
    rest = result.UnprocessedItems;
  }
}
