/** The items of a dossier's partition: from the dossier, with their index attributes, and back. */

import type * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { ObservatieSchema, OnderwijsadviesSchema, ZienswijzeSchema } from '#shared/model/advies.ts';
import { type Bijlage, BijlageSchema } from '#shared/model/bijlage.ts';
import { type Dossier, DossierKopSchema } from '#shared/model/dossier.ts';
import { type Hulpvraag, HulpvraagSchema, StatuswijzigingSchema } from '#shared/model/hulpvraag.ts';
import { type HulpvraagId, HulpvraagIdSchema } from '#shared/model/ids.ts';
import { KindSchema, OuderSchema } from '#shared/model/kind.ts';
import { OverlegrondeSchema, UitnodigingSchema } from '#shared/model/overlegronde.ts';
import { type SchoolVanVoorkeur, SchoolVanVoorkeurSchema, termijn } from '#shared/model/school.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { ToestemmingSchema } from '#shared/model/toestemming.ts';
import { VoorstelSchema } from '#shared/model/voorstel.ts';
import { terugTot, type WeggehaaldeBijlage, WeggehaaldeBijlageSchema } from '#shared/model/weggehaald.ts';
import { dueFrom } from '#shared/vernietiging/bewaartermijn.ts';
import {
  type Dossierdeel,
  dossierdeelKey,
  hulpvraagdeelKey,
  hulpvraagKey,
  hulpvraagPrefix,
  type Key,
  kindKey,
  kopKey,
  ouderKey,
  UPLOADS_PK,
  vernietigingPk,
  WEGGEHAALD_PK,
  zorgplichtPk,
} from './keys.ts';
import { parseItem, UnreadableItem } from './parse-item.ts';
import { upgraded } from './shapes.ts';
import type { StoredItem } from './stored-item.ts';

/** An item that is to be written. */
export type Item = Key & { readonly type: string } & StoredItem;

/** Every item of a dossier as seen from one hulpvraag, by sort key. The KOP is among them. */
export function itemsOf(dossier: Dossier): ReadonlyMap<string, Item> {
  const { kop, kind, hulpvraag } = dossier;
  const deel = <T extends { readonly id: string }>(
    type: Dossierdeel,
    list: readonly T[],
    extra: (one: T, index: number) => StoredItem = () => ({}),
  ): Item[] =>
    list.map((one, index) => ({
      ...dossierdeelKey(hulpvraag.id, type, one.id),
      type,
      ...one,
      ...extra(one, index),
    }));
  const items: Item[] = [
    { ...kopKey(kop.id), type: 'KOP', ...kop },
    { ...kindKey(kop.id), type: 'KIND', ...kind },
    ...dossier.ouders.map((ouder) => ({ ...ouderKey(kop.id, ouder.id), type: 'OUDER', ...ouder })),
    ...hulpvraagItems(dossier, hulpvraag),
    // The history is never cut, so the place in it is its order, whatever the clocks of the writers said.
    ...deel('STATUS', dossier.statuswijzigingen, (_, index) => ({ plaats: index })),
    ...deel('BIJLAGE', dossier.bijlagen, uploadIndex),
    ...deel('WEGGEHAALD', dossier.weggehaald, weggehaaldIndex),
    ...deel('OBSERVATIE', dossier.observaties),
    ...deel('ADVIES', dossier.adviezen),
    ...deel('ZIENSWIJZE', dossier.zienswijzen),
    ...deel('RONDE', dossier.overlegrondes),
    ...deel('UITNODIGING', dossier.uitnodigingen),
    ...deel('SCHOOL', dossier.scholen, (one) => zorgplichtIndex(dossier, one)),
    ...deel('TOESTEMMING', dossier.toestemmingen),
    ...deel('VOORSTEL', dossier.voorstellen),
  ];
  return new Map(items.map((item) => [item.sk, item]));
}

const HeadSchema = lazyObject(() => ({ id: HulpvraagIdSchema }));

function headId(head: StoredItem): HulpvraagId {
  return parseItem(HeadSchema, head).id;
}

/** The hulpvragen in the items of one partition, in their order. */
export function hulpvragenIn(items: readonly StoredItem[]): readonly HulpvraagId[] {
  return ofType(items, 'HULPVRAAG').map(headId);
}

/**
 * The dossier in the items of one partition, as seen from one hulpvraag; undefined when that is not there.
 * @throws UnreadableItem
 */
export function dossierOf(items: readonly StoredItem[], hulpvraagId: HulpvraagId): Dossier | undefined {
  const hulpvragen = ofType(items, 'HULPVRAAG').map((item) => hulpvraagOf(items, item));
  const hulpvraag = hulpvragen.find((one) => one.id === hulpvraagId);
  if (!hulpvraag) return undefined;
  const own = items.filter((item) => String(item.sk).startsWith(hulpvraagPrefix(hulpvraagId)));
  const deel = <S extends z.core.$ZodType>(type: Dossierdeel, schema: S): z.output<S>[] =>
    ofType(own, type).map((item) => parseItem(schema, item));
  return {
    kop: parseItem(DossierKopSchema, only(items, 'KOP')),
    kind: parseItem(KindSchema, only(items, 'KIND')),
    ouders: ofType(items, 'OUDER').map((item) => parseItem(OuderSchema, item)),
    hulpvraag,
    andereHulpvragen: hulpvragen.filter((one) => one !== hulpvraag),
    statuswijzigingen: ofType(own, 'STATUS')
      .sort((one, other) => Number(one.plaats) - Number(other.plaats))
      .map((item) => parseItem(StatuswijzigingSchema, item)),
    bijlagen: deel('BIJLAGE', BijlageSchema),
    weggehaald: deel('WEGGEHAALD', WeggehaaldeBijlageSchema),
    observaties: deel('OBSERVATIE', ObservatieSchema),
    adviezen: deel('ADVIES', OnderwijsadviesSchema),
    zienswijzen: deel('ZIENSWIJZE', ZienswijzeSchema),
    overlegrondes: deel('RONDE', OverlegrondeSchema),
    uitnodigingen: deel('UITNODIGING', UitnodigingSchema),
    scholen: deel('SCHOOL', SchoolVanVoorkeurSchema),
    toestemmingen: deel('TOESTEMMING', ToestemmingSchema),
    voorstellen: deel('VOORSTEL', VoorstelSchema),
  };
}

/**
 * A hulpvraag is three items: what a change of status changes, the form, and the people. A write is paid for by the
 * size of the whole item, and a form of a few pages has nothing to do with a status.
 */
function hulpvraagItems(dossier: Dossier, hulpvraag: Hulpvraag): Item[] {
  const { formulier, voorschoolContact, contactpersoonJk, jkSpecialist, ...kern } = hulpvraag;
  const mensen = { voorschoolContact, contactpersoonJk, ...(jkSpecialist && { jkSpecialist }) };
  return [
    { ...hulpvraagKey(hulpvraag.id), type: 'HULPVRAAG', ...kern, ...vernietigingIndex(dossier, hulpvraag) },
    { ...hulpvraagdeelKey(hulpvraag.id, 'FORMULIER'), type: 'FORMULIER', ...formulier },
    { ...hulpvraagdeelKey(hulpvraag.id, 'BETROKKENEN'), type: 'BETROKKENEN', ...mensen },
  ];
}

function hulpvraagOf(items: readonly StoredItem[], kern: StoredItem): Hulpvraag {
  const prefix = hulpvraagPrefix(headId(kern));
  const own = items.filter((item) => String(item.sk).startsWith(prefix));
  // Each of the three has a shape of its own; the number of the kern's is what parseItem looks at.
  const { vorm: _, ...mensen } = upgraded(only(own, 'BETROKKENEN'));
  const formulier = upgraded(only(own, 'FORMULIER'));
  return parseItem(HulpvraagSchema, { ...mensen, ...kern, formulier });
}

function ofType(items: readonly StoredItem[], type: string): StoredItem[] {
  return items.filter((item) => item.type === type);
}

function only(items: readonly StoredItem[], type: string): StoredItem {
  const found = ofType(items, type)[0];
  if (found) return found;
  throw new UnreadableItem(`No ${type} in partition ${String(items[0]?.pk)}`);
}

/** Found by the job that proposes what is due for destruction. */
function vernietigingIndex(dossier: Dossier, hulpvraag: Hulpvraag): StoredItem {
  const vanaf = dueFrom(hulpvraag);
  if (vanaf === undefined) return {};
  return { gsi1pk: vernietigingPk(dossier.kop.samenwerkingsverbandId), gsi1sk: `${vanaf}#${hulpvraag.id}` };
}

/** Found by the job that settles uploads that never came or were never checked. */
function uploadIndex(bijlage: Bijlage): StoredItem {
  const onderweg = bijlage.stand === 'WACHT_OP_UPLOAD' || bijlage.stand === 'WORDT_GECONTROLEERD';
  return onderweg ? { gsi1pk: UPLOADS_PK, gsi1sk: `${bijlage.uploadVerlooptOp}#${bijlage.id}` } : {};
}

/** Found by the job that removes the bytes once the days to bring it back are over. */
function weggehaaldIndex(bijlage: WeggehaaldeBijlage): StoredItem {
  return { gsi1pk: WEGGEHAALD_PK, gsi1sk: `${terugTot(bijlage)}#${bijlage.id}` };
}

/** Found by the job that warns before a zorgplicht term ends; not after the case is closed. */
function zorgplichtIndex(dossier: Dossier, school: SchoolVanVoorkeur): StoredItem {
  if (!school.aanmelding || isAfgesloten(dossier.hulpvraag.status)) return {};
  return {
    gsi1pk: zorgplichtPk(dossier.kop.samenwerkingsverbandId),
    gsi1sk: `${termijn(school.aanmelding)}#${school.id}`,
  };
}
