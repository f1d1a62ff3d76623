/**
 * The items of lists that follow from a dossier: rows of lists of hulpvragen and of overlegrondes, the words that lead
 * to them, and the child.
 */

import { addDays } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Overlegregel, overlegregels } from '#shared/overlegronde/overlegregel.ts';
import { lijstOmslag } from '#shared/views/lijst-omslag.ts';
import type { Lijstregel } from '#shared/views/lijstregel.ts';
import { lijstregels } from '#shared/views/lijstregels.ts';
import type { Item } from './items.ts';
import {
  lijstomslagKey,
  lijstPk,
  lijstregelSk,
  OVERLEG_PREFIX,
  overlegregelSk,
  statusPrefix,
  weergavePrefix,
} from './keys.ts';
import { kindItem } from './kind-items.ts';
import { searchItems } from './search-items.ts';
import type { StoredItem } from './stored-item.ts';

/** How long a meeting stays on the list of its invitees after it closed for them, in days. */
const OVERLEG_NA_AFLOOP_DAGEN = 30;

/** Every list item of a hulpvraag at the moment `nu`, by its key. */
export function listItemsOf(dossier: Dossier, nu: Moment): ReadonlyMap<string, Item> {
  const items = [
    ...lijstregels(dossier, nu).flatMap(rowItems),
    ...overlegregels(dossier).map(overlegItem),
    kindItem(dossier),
    ...omslagItems(dossier, nu),
  ];
  return new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
}

/** When these rows are to be written again, if time alone makes them say something else. */
function omslagItems(dossier: Dossier, nu: Moment): Item[] {
  const omslag = lijstOmslag(dossier, nu);
  return omslag ? [{ ...lijstomslagKey(omslag), type: 'LIJSTOMSLAG', ...omslag }] : [];
}

function rowItems(regel: Lijstregel): Item[] {
  const { eigenaar, hulpvraagId } = regel;
  const row = { pk: lijstPk(eigenaar), sk: lijstregelSk(hulpvraagId), type: 'LIJSTREGEL', ...regel, ...expiry(regel) };
  return [{ ...row, ...order(regel) }, ...searchItems(regel, expiry(regel))];
}

/**
 * A row is in one order: that of somebody's own list, or of a platform by status. Each order is paid for at every
 * change.
 */
function order({ eigenaar, hulpvraagId, status, statusSinds, weergave }: Lijstregel): StoredItem {
  return eigenaar.soort === 'PLATFORM'
    ? { lsi2sk: `${statusPrefix(status)}${statusSinds}#${hulpvraagId}` }
    : { lsi1sk: `${weergavePrefix(weergave)}${statusSinds}#${hulpvraagId}` };
}

/** A row whose last venster closes by time alone is of no use a day later. */
function expiry(regel: Lijstregel): StoredItem {
  const tot = regel.vensters.at(-1)?.tot;
  return tot === undefined ? {} : { verlooptOp: seconds(addDays(tot, 1)) };
}

function overlegItem(regel: Overlegregel): Item {
  return {
    pk: lijstPk({ soort: 'LIDMAATSCHAP', id: regel.lidmaatschapId }),
    sk: overlegregelSk(regel.uitnodigingId),
    type: 'OVERLEGREGEL',
    ...regel,
    lsi1sk: `${OVERLEG_PREFIX}${regel.moment}#${regel.uitnodigingId}`,
    verlooptOp: seconds(addDays(latest(regel.sluitOp, regel.moment), OVERLEG_NA_AFLOOP_DAGEN)),
  };
}

function latest(one: Moment, other: Moment): Moment {
  return one > other ? one : other;
}

/** An ISO moment as TTL wants it: whole seconds since 1970. */
export function seconds(moment: Moment): number {
  return Math.floor(Date.parse(moment) / 1000);
}
