import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { dossierOf, hulpvragenIn, itemsOf } from '#shared/adapters/dynamodb/items.ts';
import { DOSSIERDELEN, HULPVRAAGDELEN } from '#shared/adapters/dynamodb/keys.ts';
import { parseItem } from '#shared/adapters/dynamodb/parse-item.ts';
import type { StoredItem } from '#shared/adapters/dynamodb/stored-item.ts';
import { AvgVerzoekSchema } from '#shared/avg/avg-verzoek.ts';
import { AccountverzoekSchema } from '#shared/model/accountverzoek.ts';
import { ObservatieSchema, OnderwijsadviesSchema, ZienswijzeSchema } from '#shared/model/advies.ts';
import { BijlageSchema } from '#shared/model/bijlage.ts';
import { DossierKopSchema } from '#shared/model/dossier.ts';
import { GebruikerSchema, LidmaatschapSchema } from '#shared/model/gebruiker.ts';
import { StatuswijzigingSchema } from '#shared/model/hulpvraag.ts';
import { InzageregelSchema } from '#shared/model/inzageregel.ts';
import { KindSchema, OuderSchema } from '#shared/model/kind.ts';
import { MeldingSchema } from '#shared/model/melding.ts';
import { OrganisatieSchema, PlatformSchema } from '#shared/model/organisatie.ts';
import { OverlegrondeSchema, UitnodigingSchema } from '#shared/model/overlegronde.ts';
import { SchoolVanVoorkeurSchema } from '#shared/model/school.ts';
import { ToestemmingSchema } from '#shared/model/toestemming.ts';
import { VoorstelSchema } from '#shared/model/voorstel.ts';

/**
 * What every release wrote (tests/golden/collect.ts), read by this one. A test that fails here means that rows of real
 * people cannot be read after the next deployment: give the type a step in shared/adapters/dynamodb/shapes.ts, or make
 * what is new optional. As long as a release is nowhere in use, its rows are simply collected again.
 */
const SCHEMAS: Readonly<Record<string, z.ZodMiniType>> = {
  KOP: DossierKopSchema,
  KIND: KindSchema,
  OUDER: OuderSchema,
  STATUS: StatuswijzigingSchema,
  BIJLAGE: BijlageSchema,
  OBSERVATIE: ObservatieSchema,
  ADVIES: OnderwijsadviesSchema,
  ZIENSWIJZE: ZienswijzeSchema,
  RONDE: OverlegrondeSchema,
  UITNODIGING: UitnodigingSchema,
  SCHOOL: SchoolVanVoorkeurSchema,
  TOESTEMMING: ToestemmingSchema,
  INZAGEREGEL: InzageregelSchema,
  MELDING: MeldingSchema,
  GEBRUIKER: GebruikerSchema,
  LIDMAATSCHAP: LidmaatschapSchema,
  ORGANISATIE: OrganisatieSchema,
  PLATFORM: PlatformSchema,
  AVG_VERZOEK: AvgVerzoekSchema,
  ACCOUNTVERZOEK: AccountverzoekSchema,
  VOORSTEL: VoorstelSchema,
};

/** Together one hulpvraag: read as part of the whole dossier, below. */
const PARTS: readonly string[] = HULPVRAAGDELEN;
/** So small that the store reads them without a schema of a slice. */
const PLAIN = ['EMAIL', 'IDEMPOTENTIE', 'TELLING', 'ZAAKNUMMER'];
/**
 * Rows that no release reads of an older one: those of lists follow from the dossier, a limit is over in a day. Of what
 * was destroyed only the key is read.
 */
const NOT_KEPT = ['LIMIET', 'LIJSTREGEL', 'KINDREGEL', 'OVERLEGREGEL', 'VERNIETIGD'];
/**
 * Written since a later release: not in what the earlier ones wrote. Rows of earlier accounts come by `rebuild-lists`.
 */
const SINDS: Readonly<Record<string, string>> = { EMAILVORM: '0.2.0' };
/** The story that is collected does not come to these yet. */
const NOT_COLLECTED = ['DIENST', 'LIJSTOMSLAG', 'WEGGEHAALD'];
/** Keys, and what an item is found by. */
const NOT_OF_THE_ENTITY = /^(pk|sk|type|vorm|lsi\dsk|gsi1[ps]k|verlooptOp|plaats)$/;

const folder = new URL('../../golden/', import.meta.url);
const releases = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** True when a release, as its file is called, is this one or a later one. */
function isSince(file: string, release: string): boolean {
  return file.localeCompare(`${release}.json`, 'en', { numeric: true }) >= 0;
}

describe('every type of row that the code writes', () => {
  const adapters = new URL('../../../shared/adapters/dynamodb/', import.meta.url);
  const sources = readdirSync(adapters).filter((name) => name.endsWith('.ts'));
  const written = sources.flatMap((name) =>
    [...readFileSync(new URL(name, adapters), 'utf8').matchAll(/(?:type'?: |add\(table, \w+, )'([A-Z_]+)'/g)].map(
      ([, type = '']) => type,
    ),
  );

  it('has a place here, and nothing else has', () => {
    const known = [...Object.keys(SCHEMAS), ...PARTS, ...PLAIN, ...NOT_KEPT, ...NOT_COLLECTED, ...Object.keys(SINDS)];
    expect([...new Set([...written, ...DOSSIERDELEN])].sort()).toEqual([...new Set(known)].sort());
  });
});

describe.each(releases)('what release %s wrote', (release) => {
  const items = JSON.parse(readFileSync(new URL(release, folder), 'utf8')) as readonly StoredItem[];

  it('holds every type of item', () => {
    const types = [...new Set(items.map(({ type }) => String(type)))].sort();
    const later = Object.keys(SINDS).filter((type) => isSince(release, SINDS[type] ?? ''));
    expect(types).toEqual([...Object.keys(SCHEMAS), ...PARTS, ...PLAIN, ...later].sort());
  });

  it.each(Object.entries(SCHEMAS))('is read: %s, with all that is in it', (type, schema) => {
    const own = items.filter((item) => item.type === type);
    expect(own.length).toBeGreaterThan(0);
    for (const item of own) {
      const entity = Object.fromEntries(Object.entries(item).filter(([name]) => !NOT_OF_THE_ENTITY.test(name)));
      expect(parseItem(schema, item)).toMatchObject(entity);
    }
  });

  it('is a whole dossier, that this release would write again as it is', () => {
    const partition = items.filter(({ pk }) => String(pk).startsWith('DOSSIER#'));
    const [hulpvraag] = hulpvragenIn(partition);
    const dossier = hulpvraag && dossierOf(partition, hulpvraag);
    if (!dossier) throw new Error('There is no dossier');
    const written = [...itemsOf(dossier).values()].map((item) => JSON.parse(JSON.stringify(item)) as StoredItem);
    const byKey = (all: readonly StoredItem[]) => new Map(all.map((item) => [String(item.sk), item]));
    expect(byKey(written)).toEqual(byKey(partition));
  });
});
