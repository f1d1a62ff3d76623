/** The writes of one transaction on a dossier, apart from its own items. */

import { addDays } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { onePerPersoon } from '#shared/melding/one-per-persoon.ts';
import { betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Inzageregel } from '#shared/model/inzageregel.ts';
import { type Melding, type NieuweMelding, newVerzending } from '#shared/model/melding.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import type { Idempotentie, Opslag } from '#shared/ports/dossier-store.ts';
import type { Table } from './client.ts';
import { difference } from './diff.ts';
import type { Item } from './items.ts';
import { idempotentieKey, inzagePk, inzageSk, type Key, tellingPk } from './keys.ts';
import { listItemsOf, seconds } from './list-items.ts';
import { meldingItem } from './melding-store.ts';
import { ZOEKWOORD } from './search-items.ts';
import { type Action, add, put, putNew } from './transaction.ts';

/** How long an Idempotency-Key is remembered, in days. */
const IDEMPOTENTIE_DAGEN = 1;

/**
 * The rows of lists that differ: those that change (an action each), those that come and go, and the words that lead to
 * them.
 */
export function listChange(table: Table, voor: Dossier, na: Dossier, nu: Moment) {
  const before = listItemsOf(voor, nu);
  const { puts, removals } = difference(before, listItemsOf(na, nu));
  const isWord = ({ type }: Item) => type === ZOEKWOORD;
  const isNew = ({ pk, sk }: Item) => !before.has(`${pk} ${sk}`);
  const rows = puts.filter((item) => !isWord(item));
  return {
    changed: rows.filter((item) => !isNew(item)).map((item) => put(table, item)),
    added: rows.filter(isNew),
    removed: removals.filter((item) => !isWord(item)),
    words: { put: puts.filter(isWord), removed: removals.filter(isWord) },
  };
}

/** Puts of the rows of lists of a hulpvraag that is new, and of the words that lead to them. */
export function newListActions(table: Table, na: Dossier, nu: Moment) {
  const items = [...listItemsOf(na, nu).values()];
  const puts = (wanted: readonly Item[]) => wanted.map((item) => put(table, item));
  return {
    rows: puts(items.filter(({ type }) => type !== ZOEKWOORD)),
    words: puts(items.filter(({ type }) => type === ZOEKWOORD)),
  };
}

/** A hulpvraag before and after a change; before is undefined for one that is new. */
export interface Verandering {
  readonly voor: Dossier | undefined;
  readonly na: Dossier;
}

/**
 * One less in the status before, one more in the status after; a count that several hulpvragen change is changed once.
 */
export function tellingActions(table: Table, veranderingen: readonly Verandering[]): Action[] {
  const tellingen = new Map<string, { readonly key: Key; aantal: number }>();
  const tel = ({ kop, hulpvraag }: Dossier, erbij: number) => {
    const key = { pk: tellingPk(kop.platformId), sk: hulpvraag.status };
    const telling = tellingen.get(`${key.pk} ${key.sk}`) ?? { key, aantal: 0 };
    tellingen.set(`${key.pk} ${key.sk}`, { key, aantal: telling.aantal + erbij });
  };
  for (const { voor, na } of veranderingen) {
    if (voor) tel(voor, -1);
    tel(na, 1);
  }
  return [...tellingen.values()].flatMap(({ key, aantal }) =>
    aantal === 0 ? [] : [add(table, key, 'TELLING', aantal)],
  );
}

/** The outbox items, in the order in which the rule named them: ids sort by the time they were made. */
export function meldingActions(table: Table, opslag: Pick<Opslag, 'uitkomst' | 'nu' | 'nieuwId'>): Action[] {
  const { uitkomst, nu, nieuwId } = opslag;
  return onePerPersoon(uitkomst.meldingen).map((nieuw) =>
    put(table, meldingItem(toMelding(uitkomst.dossier, nieuw, nieuwId(), nu))),
  );
}

/** The lidmaatschap with which the person stands on the dossier; of several, the one that the text is written for. */
function lidmaatschapOf(dossier: Dossier, nieuw: NieuweMelding): Pick<Melding, 'lidmaatschapId'> {
  const { aan, doelgroep, lidmaatschapId } = nieuw;
  if (lidmaatschapId) return { lidmaatschapId };
  const mensen = betrokkenen(dossier).filter((one) => one.persoon.gebruikerId === aan);
  const mens = mensen.find((one) => one.doelgroep === doelgroep) ?? mensen[0];
  return mens ? { lidmaatschapId: mens.persoon.lidmaatschapId } : {};
}

function toMelding(dossier: Dossier, nieuw: NieuweMelding, id: string, nu: Moment): Melding {
  return {
    ...newVerzending(id, nu),
    soort: nieuw.soort,
    doelgroep: nieuw.doelgroep,
    aan: nieuw.aan,
    ...lidmaatschapOf(dossier, nieuw),
    samenwerkingsverbandId: dossier.kop.samenwerkingsverbandId,
    platformId: dossier.kop.platformId,
    hulpvraagId: dossier.hulpvraag.id,
    zaaknummer: dossier.hulpvraag.zaaknummer,
    ...(nieuw.status ? { status: nieuw.status } : {}),
    ...(nieuw.feiten ? { feiten: nieuw.feiten } : {}),
  };
}

/** A line of a log, in the partition of a dossier or of an SWV. */
export function inzageItem(pk: string, regel: Inzageregel): Item {
  return { pk, sk: inzageSk(regel), type: 'INZAGEREGEL', ...regel };
}

export function inzageAction(table: Table, dossierId: string, regel: Inzageregel): Action {
  return put(table, inzageItem(inzagePk(dossierId), regel));
}

/** Remembers the Idempotency-Key; fails the transaction when it was used meanwhile. */
export function idempotentieActions(
  table: Table,
  idempotentie: Idempotentie | undefined,
  object: Uitkomst['object'],
  nu: Moment,
): Action[] {
  if (!idempotentie) return [];
  const { gebruikerId, sleutel, hash } = idempotentie;
  const verlooptOp = seconds(addDays(nu, IDEMPOTENTIE_DAGEN));
  const key = idempotentieKey(gebruikerId, sleutel);
  return [putNew(table, { ...key, type: 'IDEMPOTENTIE', hash, object, verlooptOp })];
}
