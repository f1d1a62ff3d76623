/**
 * Every key of the table, in one place. What is asked of the table stands in docs/access-patterns.md.
 *
 * The design of the items:
 * - A dossier is one partition: the head (`KOP`), the child, the parents, and per hulpvraag everything that is in it.
 *   It is loaded whole with one consistent Query, and every write puts the KOP on condition of its `versie`. So all
 *   writes on one dossier are in one order, whoever makes them.
 * - What grows without end (the log) or is read by others (lists, outbox, counters) has a partition of its own and is
 *   written in the same transaction.
 * - An item is its entity as it is, plus `pk`, `sk`, `type` and the attributes of the indexes it must be found by.
 *   Indexes are sparse: an item that no longer needs to be found has no index attributes.
 * - Local indexes are read consistently, because access that ends must end in lists from the same second. `gsi1` is for
 *   jobs and for lists where a second does not matter.
 *
 * | pk                              | sk                                   | type              |
 * |---------------------------------|--------------------------------------|-------------------|
 * | `DOSSIER#<dossierId>`           | `KOP`, `KIND`, `OUDER#<id>`          | same as sk        |
 * |                                 | `H#<nn>#HULPVRAAG`                   | `HULPVRAAG`       |
 * |                                 | `H#<nn>#FORMULIER`, `H#<nn>#BETROKKENEN` | its other parts, same as sk |
 * |                                 | `H#<nn>#<TYPE>#<id>`                 | see DOSSIERDELEN  |
 * | `INZAGE#<dossierId>`            | `<op>#<id>`                          | `INZAGEREGEL`     |
 * | `INZAGE_SWV#<swv>#<yyyy-mm>`    | `<op>#<id>`                          | `INZAGEREGEL`     |
 * | `MELDING#<hulpvraagId>`         | `<id>`                               | `MELDING`         |
 * | `LIJST#<soort>#<id>`            | `HULPVRAAG#<hulpvraagId>`            | `LIJSTREGEL`      |
 * |                                 | `OVERLEG#<uitnodigingId>`            | `OVERLEGREGEL`    |
 * | `ZOEK#<soort>#<id>`             | `<woord>#<name in order>#<hulpvraagId>` | `ZOEKWOORD`, holds a name in its key |
 * | `KIND#<swv>#<hash of the date of birth>` | `<hulpvraagId>`             | `KINDREGEL`       |
 * | `TELLING#<platformId>`          | `<status>`                           | `TELLING`         |
 * | `IDEMPOTENTIE#<gebruikerId>`    | `<sleutel>`                          | `IDEMPOTENTIE`    |
 * | `ZAAKNUMMER#<jaar>`             | `TELLER`                             | `ZAAKNUMMER`      |
 * | `GEBRUIKER#<id>`                | `PROFIEL`, `LID#<lidmaatschapId>`    | `GEBRUIKER`, `LIDMAATSCHAP` |
 * | `EMAIL#<sha256 of the address>` | `EMAIL`                              | `EMAIL`           |
 * | `SWV#<swv>`                     | `ORGANISATIE#<id>`, `PLATFORM#<id>`  | same as sk        |
 * | `ACCOUNTVERZOEK#<swv>`               | `<id>`                               | `ACCOUNTVERZOEK`  |
 * | `DIENST#<swv>`                  | `<lidmaatschapId>`                   | `DIENST`          |
 */

import { createHash } from 'node:crypto';
import { adresvorm } from '#shared/kernel/adresvorm.ts';
import { searchName } from '#shared/kernel/search-name.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Ledengroep } from '#shared/model/gebruiker.ts';
import {
  type HulpvraagId,
  hulpvraagIdIn,
  type LidmaatschapId,
  type OrganisatieId,
  type PlatformId,
  type SamenwerkingsverbandId,
  splitHulpvraagId,
} from '#shared/model/ids.ts';
import type { Inzageregel } from '#shared/model/inzageregel.ts';
import type { Melding } from '#shared/model/melding.ts';
import type { OrganisatieSoort } from '#shared/model/organisatie.ts';
import type { Status } from '#shared/model/status.ts';
import { reeksVan } from '#shared/ports/melding-store.ts';
import { isOpen, needsAandacht } from '#shared/verzending/verzendstand.ts';
import type { LijstEigenaar, Weergave } from '#shared/views/lijstregel.ts';

/** The primary key of an item. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The types of item that live under a hulpvraag in its dossier, besides the hulpvraag itself. */
export const DOSSIERDELEN = [
  'STATUS',
  'BIJLAGE',
  'WEGGEHAALD',
  'OBSERVATIE',
  'ADVIES',
  'ZIENSWIJZE',
  'RONDE',
  'UITNODIGING',
  'SCHOOL',
  'TOESTEMMING',
  'VOORSTEL',
] as const;
export type Dossierdeel = (typeof DOSSIERDELEN)[number];

export const dossierPk = (dossierId: string): string => `DOSSIER#${dossierId}`;
export const kopKey = (dossierId: string): Key => ({ pk: dossierPk(dossierId), sk: 'KOP' });
export const kindKey = (dossierId: string): Key => ({ pk: dossierPk(dossierId), sk: 'KIND' });
export const ouderKey = (dossierId: string, id: string): Key => ({ pk: dossierPk(dossierId), sk: `OUDER#${id}` });

export function hulpvraagKey(hulpvraagId: HulpvraagId): Key {
  return hulpvraagdeelKey(hulpvraagId, 'HULPVRAAG');
}

/** The items in which a hulpvraag itself is kept: without one of them it cannot be read. */
export const HULPVRAAGDELEN = ['HULPVRAAG', 'FORMULIER', 'BETROKKENEN'] as const;

export function hulpvraagdeelKey(hulpvraagId: HulpvraagId, deel: (typeof HULPVRAAGDELEN)[number]): Key {
  return { pk: dossierPk(splitHulpvraagId(hulpvraagId).dossierId), sk: `${hulpvraagPrefix(hulpvraagId)}${deel}` };
}

export function dossierdeelKey(hulpvraagId: HulpvraagId, deel: Dossierdeel, id: string): Key {
  const { dossierId } = splitHulpvraagId(hulpvraagId);
  return { pk: dossierPk(dossierId), sk: `${hulpvraagPrefix(hulpvraagId)}${deel}#${id}` };
}

/** What the sort keys of everything in a hulpvraag begin with. */
export function hulpvraagPrefix(hulpvraagId: HulpvraagId): string {
  return `H#${String(splitHulpvraagId(hulpvraagId).volgnummer).padStart(2, '0')}#`;
}

/** The hulpvraag that an item of a dossier belongs to. */
export function hulpvraagIdOf(key: Key): HulpvraagId {
  const [, volgnummer = ''] = key.sk.split('#');
  return hulpvraagIdIn(key.pk.slice('DOSSIER#'.length), Number(volgnummer));
}

export const inzagePk = (dossierId: string): string => `INZAGE#${dossierId}`;
export const inzageSwvPk = (samenwerkingsverbandId: SamenwerkingsverbandId, maand: string): string =>
  `INZAGE_SWV#${samenwerkingsverbandId}#${maand}`;
export const inzageSk = (regel: { readonly op: Moment; readonly id: string }): string => `${regel.op}#${regel.id}`;

/**
 * Where the refusals of one person, for one reason, on one day are counted. In the log of a dossier a `#` sorts before
 * the `T` of a moment: newest first, what was really seen and changed on a day comes before what was refused on it.
 */
export const weigeringSk = (regel: Pick<Inzageregel, 'op' | 'gebruikerId' | 'organisatieId' | 'regel'>): string =>
  `${regel.op.slice(0, 10)}#GEWEIGERD#${regel.gebruikerId}#${regel.organisatieId}#${regel.regel}`;

/** A count of what one person did in one stretch of time; `wat` says what, and of which case. */
export const limietKey = (gebruikerId: string, wat: string, begin: Moment): Key => ({
  pk: `LIMIET#${gebruikerId}`,
  sk: `${wat}#${begin}`,
});

/** In the outbox of its hulpvraag; a melding outside any case (a new telephone) in the person's own. */
export function meldingKey(melding: Pick<Melding, 'hulpvraagId' | 'aan' | 'id'>): Key {
  return { pk: meldingPk(reeksVan(melding)), sk: melding.id };
}

/**
 * Attributes by which an open melding is found: the oldest of its outbox (lsi1), and on the list of its SWV with what
 * people must know of (gsi1, the two kinds apart). None once it is sent and nothing is wrong with it.
 */
export function meldingIndex(melding: Melding): Readonly<Record<string, string>> {
  const gsi1pk = openMeldingenPk(melding.samenwerkingsverbandId);
  const since = `${melding.aangemaaktOp}#${melding.id}`;
  if (isOpen(melding)) return { lsi1sk: melding.id, gsi1pk, gsi1sk: `${MELDING_OPEN_PREFIX}${since}` };
  return needsAandacht(melding) ? { gsi1pk, gsi1sk: `${MELDING_AANDACHT_PREFIX}${since}` } : {};
}
export const MELDING_OPEN_PREFIX = 'OPEN#';
/** Sorts after what is open, so that the job which reads the open ones up to a moment does not read these. */
export const MELDING_AANDACHT_PREFIX = 'ZIE#';
export const meldingPk = (reeks: string): string => `MELDING#${reeks}`;
export const openMeldingenPk = (samenwerkingsverbandId: SamenwerkingsverbandId): string =>
  `MELDING_OPEN#${samenwerkingsverbandId}`;

export const lijstPk = (eigenaar: LijstEigenaar): string => `LIJST#${eigenaar.soort}#${eigenaar.id}`;
export const lijstregelSk = (hulpvraagId: HulpvraagId): string => `HULPVRAAG#${hulpvraagId}`;
export const searchPk = (eigenaar: LijstEigenaar): string => `ZOEK#${eigenaar.soort}#${eigenaar.id}`;
export const overlegregelSk = (uitnodigingId: string): string => `OVERLEG#${uitnodigingId}`;
export const weergavePrefix = (weergave: Weergave): string => `${weergave}#`;
export const statusPrefix = (status: Status): string => `${status}#`;
export const OVERLEG_PREFIX = 'OVERLEG#';

export const tellingPk = (platformId: PlatformId): string => `TELLING#${platformId}`;
export const idempotentieKey = (gebruikerId: string, sleutel: string): Key => ({
  pk: `IDEMPOTENTIE#${gebruikerId}`,
  sk: sleutel,
});
export const zaaknummerKey = (jaar: number): Key => ({ pk: `ZAAKNUMMER#${jaar}`, sk: 'TELLER' });

export const gebruikerPk = (gebruikerId: string): string => `GEBRUIKER#${gebruikerId}`;
export const profielKey = (gebruikerId: string): Key => ({ pk: gebruikerPk(gebruikerId), sk: 'PROFIEL' });
export const lidKey = (gebruikerId: string, lidmaatschapId: LidmaatschapId): Key => ({
  pk: gebruikerPk(gebruikerId),
  sk: `LID#${lidmaatschapId}`,
});
export const ledenPk = (organisatieId: OrganisatieId, groep: Ledengroep): string => `LEDEN#${organisatieId}#${groep}`;
export const ledenSk = (lid: { readonly naam: string; readonly id: string }): string =>
  `${searchName(lid.naam)}#${lid.id}`;

/** The address itself is not in the key: keys end up in logs and metrics. */
export function emailKey(email: string): Key {
  const hash = createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
  return { pk: `EMAIL#${hash}`, sk: 'EMAIL' };
}

/**
 * Accounts at one mailbox, in whatever spelling: for recognising an ouder only. Who signs in, and who is tied to what,
 * goes by `emailKey`.
 */
export const emailvormPk = (email: string): string =>
  `EMAILVORM#${createHash('sha256').update(adresvorm(email)).digest('hex')}`;
export const emailvormKey = (gebruiker: { readonly id: string; readonly email: string }): Key => ({
  pk: emailvormPk(gebruiker.email),
  sk: gebruiker.id,
});

export const swvPk = (samenwerkingsverbandId: SamenwerkingsverbandId): string => `SWV#${samenwerkingsverbandId}`;
export const organisatieKey = (samenwerkingsverbandId: SamenwerkingsverbandId, id: string): Key => ({
  pk: swvPk(samenwerkingsverbandId),
  sk: `ORGANISATIE#${id}`,
});
export const platformKey = (samenwerkingsverbandId: SamenwerkingsverbandId, id: string): Key => ({
  pk: swvPk(samenwerkingsverbandId),
  sk: `PLATFORM#${id}`,
});
export const PLATFORM_PREFIX = 'PLATFORM#';
export const soortPrefix = (soort: OrganisatieSoort): string => `${soort}#`;
export const ALLE_SWV_PK = 'SWV';

export const zorgplichtPk = (samenwerkingsverbandId: SamenwerkingsverbandId): string =>
  `ZORGPLICHT#${samenwerkingsverbandId}`;
export const vernietigingPk = (samenwerkingsverbandId: SamenwerkingsverbandId): string =>
  `VERNIETIGING#${samenwerkingsverbandId}`;
export const UPLOADS_PK = 'UPLOADS';
export const WEGGEHAALD_PK = 'WEGGEHAALD';

export const accountverzoekPk = (samenwerkingsverbandId: SamenwerkingsverbandId): string =>
  `ACCOUNTVERZOEK#${samenwerkingsverbandId}`;
/** Attributes by which a request that was neither carried out nor rejected is found, by the moment that it ends. */
export const accountverzoekIndex = (verzoek: {
  readonly geldigTot: Moment;
  readonly id: string;
  readonly uitgevoerdOp?: Moment | undefined;
  readonly afgewezenOp?: Moment | undefined;
}): Readonly<Record<string, string>> =>
  verzoek.uitgevoerdOp === undefined && verzoek.afgewezenOp === undefined
    ? { lsi1sk: `${verzoek.geldigTot}#${verzoek.id}` }
    : {};
export const accountverzoekKey = (samenwerkingsverbandId: SamenwerkingsverbandId, id: string): Key => ({
  pk: accountverzoekPk(samenwerkingsverbandId),
  sk: id,
});

/**
 * A lidmaatschap that changed, or that will end: its cases are gone through from `vanaf` on (lsi1, the earliest first).
 */
export const dienstPk = (samenwerkingsverbandId: SamenwerkingsverbandId): string => `DIENST#${samenwerkingsverbandId}`;
export const dienstKey = (taak: {
  readonly samenwerkingsverbandId: SamenwerkingsverbandId;
  readonly lidmaatschapId: LidmaatschapId;
}): Key => ({
  pk: dienstPk(taak.samenwerkingsverbandId),
  sk: taak.lidmaatschapId,
});

/**
 * A hulpvraag of which the rows of lists say something else from a moment on. With the moment in its key, so that what
 * is due stays when a later one is written.
 */
export const lijstomslagPk = (samenwerkingsverbandId: SamenwerkingsverbandId): string =>
  `LIJSTOMSLAG#${samenwerkingsverbandId}`;
export const lijstomslagKey = (omslag: {
  readonly samenwerkingsverbandId: SamenwerkingsverbandId;
  readonly hulpvraagId: HulpvraagId;
  readonly vanaf: Moment;
}): Key => ({
  pk: lijstomslagPk(omslag.samenwerkingsverbandId),
  sk: `${omslag.vanaf}#${omslag.hulpvraagId}`,
});

export const vernietigdKey = (samenwerkingsverbandId: SamenwerkingsverbandId, hulpvraagId: HulpvraagId): Key => ({
  pk: `VERNIETIGD#${samenwerkingsverbandId}`,
  sk: hulpvraagId,
});

/** Open AVG requests of an SWV are first in `lsi1`, by term; those of one hulpvraag are together in `gsi1`. */
export const avgPk = (samenwerkingsverbandId: SamenwerkingsverbandId): string => `AVG#${samenwerkingsverbandId}`;
export const avgDossierPk = (hulpvraagId: HulpvraagId): string => `AVG_HULPVRAAG#${hulpvraagId}`;
export const AVG_OPEN_PREFIX = 'OPEN#';
