/**
 * Every text that somebody can type has a row in docs/access.md that says who reads it, and a few of them have a rule
 * of their own.
 */
import { describe, expect, it } from 'vitest';
import { LEZERS, leestabel, vrijeTeksten } from '#scripts/docs/vrije-teksten.ts';
import { ObservatieSchema, OnderwijsadviesSchema, ZienswijzeSchema } from '#shared/model/advies.ts';
import { BijlageSchema } from '#shared/model/bijlage.ts';
import { DossierKopSchema } from '#shared/model/dossier.ts';
import { HulpvraagSchema, StatuswijzigingSchema } from '#shared/model/hulpvraag.ts';
import { KindSchema, OuderSchema } from '#shared/model/kind.ts';
import { OverlegrondeSchema, UitnodigingSchema } from '#shared/model/overlegronde.ts';
import { SchoolVanVoorkeurSchema } from '#shared/model/school.ts';
import { ToestemmingSchema } from '#shared/model/toestemming.ts';
import { VoorstelSchema } from '#shared/model/voorstel.ts';
import { WeggehaaldeBijlageSchema } from '#shared/model/weggehaald.ts';

/** What a dossier is stored as. */
const SCHEMAS = {
  kop: DossierKopSchema,
  kind: KindSchema,
  ouders: OuderSchema,
  hulpvraag: HulpvraagSchema,
  statuswijzigingen: StatuswijzigingSchema,
  bijlagen: BijlageSchema,
  weggehaald: WeggehaaldeBijlageSchema,
  observaties: ObservatieSchema,
  adviezen: OnderwijsadviesSchema,
  zienswijzen: ZienswijzeSchema,
  overlegrondes: OverlegrondeSchema,
  uitnodigingen: UitnodigingSchema,
  scholen: SchoolVanVoorkeurSchema,
  toestemmingen: ToestemmingSchema,
  voorstellen: VoorstelSchema,
} as const;

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly checks?: readonly unknown[];
  readonly format?: string;
}
interface Schema {
  readonly _zod: { readonly def: unknown };
}

/** The paths of strings that may hold anything: neither an id, nor a moment, nor a code. */
function teksten({ _zod }: Schema, pad: string): readonly string[] {
  const def = _zod.def as Def;
  if (def.type === 'string') return def.format || def.checks?.length ? [] : [pad];
  return [
    ...Object.entries(def.shape ?? {}).flatMap(([naam, one]) => teksten(one, `${pad}.${naam}`)),
    ...(def.element ? teksten(def.element, pad) : []),
    ...(def.innerType ? teksten(def.innerType, pad) : []),
    ...(def.options ?? []).flatMap((one) => teksten(one, pad)),
  ];
}

const rij = (veld: string) => {
  const [, ...cellen] = leestabel().find(([naam]) => naam === veld) ?? [];
  return Object.fromEntries(LEZERS.map(({ naam }, index) => [naam, cellen[index]]));
};
const lezersVan = (veld: string) => Object.entries(rij(veld)).flatMap(([naam, cel]) => (cel === '–' ? [] : [naam]));

describe('the table of who reads which text', () => {
  it('has a row for every text of a stored dossier', () => {
    const alle = Object.entries(SCHEMAS).flatMap(([naam, schema]) => teksten(schema, naam));
    // Computed by the browser or by S3: nobody types them.
    const gemaakt = [
      'bijlagen.sha256',
      'bijlagen.opgeslagen.sha256',
      'weggehaald.sha256',
      'weggehaald.opgeslagen.sha256',
    ];
    expect(alle.length).toBeGreaterThan(30);
    expect(alle.filter((one) => !gemaakt.includes(one) && !vrijeTeksten().includes(one))).toEqual([]);
  });

  it('tells the place of a meeting to the SWV and to who is invited, and to nobody else', () => {
    expect(lezersVan('overlegrondes.plaats')).toEqual([
      'SWV',
      'voorschool, uitgenodigd',
      'ouder, uitgenodigd',
      'ouder vóór het advies, uitgenodigd',
      'genodigde',
    ]);
  });

  it.each([
    ['weggehaald.bestandsnaam', ['SWV']],
    ['weggehaald.gekozenNaam', []],
    ['ouders.email', ['SWV']],
    ['ouders.telefoon', ['SWV']],
    ['voorstellen.reden', ['SWV']],
    ['scholen.eerdereVragen.reden', ['SWV']],
    ['scholen.eerdereAanmeldingen.reden', ['SWV']],
    ['zienswijzen.tekst', ['SWV']],
    ['toestemmingen.bezwaar.reden', []],
    ['toestemmingen.intrekking.reden', []],
  ])('tells %s to %j only', (veld, lezers) => {
    expect(lezersVan(veld)).toEqual(lezers);
  });
});
