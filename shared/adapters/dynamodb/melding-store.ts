/**
 * The outbox. One partition per hulpvraag, so that the order of its mails is the order of its keys. Every change of a
 * melding is on condition that what can change is still as it was read.
 */

import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { type Melding, MeldingSchema } from '#shared/model/melding.ts';
import type { GevondenMelding, Meldingreeks, MeldingStore } from '#shared/ports/melding-store.ts';
import { needsAandacht, type Verzendfout } from '#shared/verzending/verzendstand.ts';
import { attributesOf, changeItem, type Guard } from './change-item.ts';
import type { Table } from './client.ts';
import type { Item } from './items.ts';
import {
  MELDING_AANDACHT_PREFIX,
  MELDING_OPEN_PREFIX,
  meldingIndex,
  meldingKey,
  meldingPk,
  openMeldingenPk,
} from './keys.ts';
import { getItem, queryAll, queryPage } from './query.ts';
import { upgraded } from './shapes.ts';
import type { StoredItem } from './stored-item.ts';

/** The item of a melding, as the transaction of a change writes it. */
export function meldingItem(melding: Melding): Item {
  return { ...meldingKey(melding), type: 'MELDING', ...melding, ...meldingIndex(melding) };
}

/** The reeks whose outbox has this partition key. */
export function reeksFromKey(pk: string): Meldingreeks {
  return pk.slice(meldingPk('').length);
}

export function createMeldingStore(table: Table): MeldingStore {
  const { name: TableName, documents } = table;

  async function replace(voor: Melding, na: Melding): Promise<boolean> {
    const change = changeItem(table, meldingItem(na), attributesOf(MeldingSchema), sameAs(voor));
    return unlessRefused(documents.send(new UpdateCommand(change)));
  }

  return {
    replace,
    async firstOpen(reeks) {
      const { items } = await queryPage(table, { index: 'lsi1', pk: meldingPk(reeks) }, { aantal: 1 });
      return items[0] && foundIn(items[0]);
    },
    async find(reeks, id) {
      const item = await getItem(table, { pk: meldingPk(reeks), sk: id });
      return item && foundIn(item);
    },
    async add(melding) {
      const ConditionExpression = 'attribute_not_exists(pk)';
      await documents.send(new PutCommand({ TableName, Item: meldingItem(melding), ConditionExpression }));
    },
    async markUnreadable(reeks, id) {
      const fout: Verzendfout = 'ONLEESBAAR';
      // Whether it can be found by its SWV depends on what was written; what is there of that is kept.
      await documents.send(
        new UpdateCommand({
          TableName,
          Key: { pk: meldingPk(reeks), sk: id },
          UpdateExpression: 'SET stand = :mislukt, fout = :fout, gsi1sk = :gsi1sk REMOVE lsi1sk, leaseTot',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: {
            ':mislukt': 'MISLUKT',
            ':fout': fout,
            ':gsi1sk': `${MELDING_AANDACHT_PREFIX}${id}`,
          },
        }),
      );
    },
    async listUndeliveredOf(hulpvraagId) {
      const items = await queryAll(table, meldingPk(hulpvraagId));
      const meldingen = items.flatMap((item) => foundIn(item).melding ?? []);
      return meldingen.filter(needsAandacht).reverse();
    },
    listWaiting: (samenwerkingsverbandId, voor) => listWaiting(table, samenwerkingsverbandId, voor),
    async listUndelivered(samenwerkingsverbandId, page) {
      const found = await queryPage(table, { index: 'gsi1', pk: openMeldingenPk(samenwerkingsverbandId) }, page);
      return { ...found, items: found.items.map(foundIn) };
    },
  };
}

/** The condition that a stored melding still is as it was read: every attribute that can change. */
function sameAs(melding: Melding): Guard {
  const { stand, pogingen } = melding;
  const optional = { leaseTot: melding.leaseTot, bezorging: melding.bezorging };
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  const conditions = Object.entries(optional).map(([name, value]) =>
    value === undefined ? `attribute_not_exists(${name})` : `${name} = :${name}`,
  );
  return {
    condition: ['stand = :stand', 'pogingen = :pogingen', ...conditions].join(' AND '),
    values: {
      ':stand': stand,
      ':pogingen': pogingen,
      ...Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
    },
  };
}

/**
 * The reeksen with something open from before a moment. What asks for attention sorts after what is open, so it is not
 * read.
 */
async function listWaiting(table: Table, swv: SamenwerkingsverbandId, voor: string): Promise<readonly Meldingreeks[]> {
  const query = { index: 'gsi1', pk: openMeldingenPk(swv), before: `${MELDING_OPEN_PREFIX}${voor}` } as const;
  const reeksen = new Set<Meldingreeks>();
  let cursor: string | undefined;
  do {
    const page = await queryPage(table, query, { aantal: 100, cursor });
    for (const item of page.items) reeksen.add(reeksFromKey(String(item.pk)));
    cursor = page.volgende;
  } while (cursor);
  return [...reeksen];
}

function foundIn(item: StoredItem): GevondenMelding {
  const parsed = z.safeParse(MeldingSchema, upgraded(item));
  return {
    reeks: reeksFromKey(String(item.pk)),
    id: String(item.sk),
    ...(parsed.success ? { melding: parsed.data } : {}),
  };
}

async function unlessRefused(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
    throw error;
  }
}
