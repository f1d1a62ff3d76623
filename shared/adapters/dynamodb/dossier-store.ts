import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { describeKind, followHoofddossier } from '#shared/dossier/follow-hoofddossier.ts';
import { lazyObject } from '#shared/kernel/lazy.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { splitHulpvraagId } from '#shared/model/ids.ts';
import { type Meegewijzigd, withNextVersie } from '#shared/model/uitkomst.ts';
import type { DossierStore, Opslag } from '#shared/ports/dossier-store.ts';
import { EXISTS, versionIs } from './change-item.ts';
import type { Table } from './client.ts';
import { difference } from './diff.ts';
import {
  idempotentieActions,
  inzageAction,
  listChange,
  meldingActions,
  newListActions,
  tellingActions,
} from './dossier-actions.ts';
import { logInzage } from './inzage-log.ts';
import { dossierOf, hulpvragenIn, type Item, itemsOf } from './items.ts';
import { dossierPk, hulpvraagKey, idempotentieKey, type Key, zaaknummerKey } from './keys.ts';
import { writeChange, writeNew } from './large-change.ts';
import { parseItem } from './parse-item.ts';
import { getItem, queryAll } from './query.ts';
import { type Action, change, put, putNew, remove } from './transaction.ts';

const UitgevoerdSchema = lazyObject(() => ({
  hash: z.string(),
  object: z.object({ soort: z.string(), id: z.string() }),
}));

type Creation = Parameters<DossierStore['create']>[0];

/** Dossiers in the table: one load is one Query, one save is one transaction. See keys.ts for the items. */
export function createDossierStore(table: Table): DossierStore {
  const itemsIn = (dossierId: string) => queryAll(table, dossierPk(dossierId));
  return {
    load: async (hulpvraagId) => dossierOf(await itemsIn(splitHulpvraagId(hulpvraagId).dossierId), hulpvraagId),

    async loadLaatste(dossierId) {
      const items = await itemsIn(dossierId);
      const last = hulpvragenIn(items).at(-1);
      return last && dossierOf(items, last);
    },

    async loadAlle(dossierId) {
      const items = await itemsIn(dossierId);
      return hulpvragenIn(items).flatMap((id) => dossierOf(items, id) ?? []);
    },

    save: (opslag) => save(table, opslag),
    create: (opslag) => create(table, opslag),
    nextZaaknummer: (year) => nextZaaknummer(table, year),
    log: (dossierId, regel) => logInzage(table, dossierId, regel),

    async findUitgevoerd(gebruikerId, sleutel) {
      const item = await getItem(table, idempotentieKey(gebruikerId, sleutel));
      return item && parseItem(UitgevoerdSchema, item);
    },
  };
}

async function save(table: Table, opslag: Opslag): Promise<void> {
  const { voor, uitkomst, nu } = opslag;
  const na = withNextVersie(uitkomst.dossier, voor);
  const { changed, added, removed, words } = listChange(table, voor, na, nu);
  const volgers = [...(uitkomst.ook ?? []), ...(await followers(table, voor, na, nu))];
  const others = [...(await otherHulpvragen(table, voor, na, nu)), ...followerChanges(table, volgers, opslag)];
  const core = [
    ...ownActions(table, voor, na),
    ...changed,
    ...others.flatMap(({ core }) => core),
    ...tellingActions(table, [{ voor, na }, ...others]),
    ...sharedActions(table, opslag),
  ];
  const all = [words, ...others.map((other) => other.words)];
  const allWords = { put: all.flatMap((one) => one.put), removed: all.flatMap((one) => one.removed) };
  const dossierIds = [voor.kop.id, ...new Set(volgers.map((one) => one.voor.kop.id))];
  await writeChange(table, voor, { core, added, removed, words: allWords, dossierIds }, nu);
}

async function create(table: Table, opslag: Creation): Promise<void> {
  const { voor, uitkomst, nu } = opslag;
  const na = voor ? withNextVersie(uitkomst.dossier, voor) : uitkomst.dossier;
  const { rows, words } = newListActions(table, na, nu);
  const core = [
    ...(voor ? addedActions(table, voor, na) : [...itemsOf(na).values()].map((item) => putNew(table, item))),
    ...rows,
    ...tellingActions(table, [{ voor: undefined, na }]),
    ...sharedActions(table, opslag),
  ];
  await writeNew(table, core, words);
}

async function nextZaaknummer(table: Table, year: number): Promise<string> {
  const { pk, sk } = zaaknummerKey(year);
  const result = await table.documents.send(
    new UpdateCommand({
      TableName: table.name,
      Key: { pk, sk },
      UpdateExpression: 'SET #type = :type ADD laatste :one',
      ExpressionAttributeNames: { '#type': 'type' },
      ExpressionAttributeValues: { ':type': 'ZAAKNUMMER', ':one': 1 },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return `JK-${year}-${String(result.Attributes?.laatste).padStart(6, '0')}`;
}

/** The items of the dossier itself. The KOP is always among the puts, because its version differs. */
function ownActions(table: Table, voor: Dossier, na: Dossier): Action[] {
  const before = itemsOf(voor);
  const { puts, removals } = difference(before, itemsOf(na));
  return [
    ...puts.map((item) => ownAction(table, before, item, voor.kop.versie)),
    ...removals.map((item) => remove(table, item)),
  ];
}

/** An item of the dossier: new, or changed from what it was. The KOP decides for all of them who was first. */
function ownAction(table: Table, before: ReadonlyMap<string, Item>, item: Item, versie: number): Action {
  const earlier = before.get(item.sk);
  if (!earlier) return put(table, item);
  return change(table, item, Object.keys(earlier), item.sk === 'KOP' ? versionIs(versie) : EXISTS);
}

/** A further hulpvraag in a dossier: nothing of the earlier ones goes, and none of them is overwritten. */
function addedActions(table: Table, voor: Dossier, na: Dossier): Action[] {
  const added = hulpvraagKey(na.hulpvraag.id);
  const before = itemsOf(voor);
  const { puts } = difference(before, itemsOf(na));
  return puts.map((item) =>
    isKey(item, added) ? putNew(table, item) : ownAction(table, before, item, voor.kop.versie),
  );
}

function isKey(item: Key, key: Key): boolean {
  return item.pk === key.pk && item.sk === key.sk;
}

/**
 * A change of child, ouders or platform also changes the lists (and counts) of the child's other hulpvragen: a
 * corrected name, access that ends with the gezag, a move to another platform. They are read here; that they are still
 * so is guarded by the condition on the KOP.
 */
async function otherHulpvragen(table: Table, voor: Dossier, na: Dossier, nu: Moment) {
  if (voor.andereHulpvragen.length === 0 || describeKind(voor) === describeKind(na)) return [];
  const items = await queryAll(table, dossierPk(voor.kop.id));
  return voor.andereHulpvragen.flatMap((andere) => {
    const ander = dossierOf(items, andere.id);
    return ander ? [rowChange(table, ander, { ...ander, kop: na.kop, kind: na.kind, ouders: na.ouders }, nu)] : [];
  });
}

/**
 * What a change of child, ouders or platform changes around another hulpvraag of the child: rows of lists and words.
 */
function rowChange(table: Table, voor: Dossier, na: Dossier, nu: Moment) {
  const { changed, added, removed, words } = listChange(table, voor, na, nu);
  const rows = [...added.map((item) => put(table, item)), ...removed.map((item) => remove(table, item))];
  return { voor, na, core: [...changed, ...rows], words };
}

/** The hulpvragen of the dossiers that were joined to this one, when something changes in which they follow it. */
async function followers(table: Table, voor: Dossier, na: Dossier, nu: Moment): Promise<readonly Meegewijzigd[]> {
  const { samengevoegd = [] } = voor.kop;
  if (samengevoegd.length === 0 || describeKind(voor) === describeKind(na)) return [];
  const partitions = await Promise.all(samengevoegd.map((one) => queryAll(table, dossierPk(one.dossierId))));
  return samengevoegd.flatMap(({ hulpvragen }, index) =>
    hulpvragen.flatMap(({ id }) => {
      const ander = dossierOf(partitions[index] ?? [], id);
      return ander ? [{ voor: ander, na: followHoofddossier(ander, na, nu), meldingen: [] }] : [];
    }),
  );
}

/**
 * The writes in dossiers that were joined to this one, on the condition that each is still as it was read: its own
 * items and a line in its own log once, and what changes around each of its hulpvragen.
 */
function followerChanges(table: Table, volgers: readonly Meegewijzigd[], opslag: Opslag) {
  const { nu, nieuwId, inzageregel } = opslag;
  return volgers.map(({ voor, na: volgend, meldingen }, index) => {
    const na = withNextVersie(volgend, voor);
    const isFirst = index === volgers.findIndex((one) => one.voor.kop.id === voor.kop.id);
    const { core, words } = rowChange(table, voor, na, nu);
    const uitkomst = { dossier: na, meldingen, object: opslag.uitkomst.object };
    const own = isFirst ? [...ownActions(table, voor, na), inzageAction(table, na.kop.id, inzageregel)] : [];
    return { voor, na, core: [...own, ...core, ...meldingActions(table, { uitkomst, nu, nieuwId })], words };
  });
}

function sharedActions(table: Table, opslag: Opslag | Creation): Action[] {
  const { uitkomst, inzageregel, nu, idempotentie } = opslag;
  return [
    inzageAction(table, uitkomst.dossier.kop.id, inzageregel),
    ...meldingActions(table, opslag),
    ...idempotentieActions(table, idempotentie, uitkomst.object, nu),
  ];
}
