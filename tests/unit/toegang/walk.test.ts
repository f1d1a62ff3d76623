/**
 * Random walks through the life of a case: thousands of actions by everybody, most of them sensible, some by people who
 * have no business there; files are checked, terms watched, and time passes. After every step all laws of
 * tests/support/walk/wetten.ts must hold. On failure fast-check prints the seed and the shortest walk that breaks a law.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATUSSEN, type Status } from '#shared/hulpvraag/status.ts';
import { CAST } from '#tests/support/builders.ts';
import type { CastName } from '#tests/support/cast.ts';
import { type Stap, TAKEN, Wandeling } from '#tests/support/walk/wandeling.ts';
import { newGeheugen, overtredingen, SPELERS } from '#tests/support/walk/wetten.ts';
import { Keuze, type Zet } from '#tests/support/walk/zet.ts';
import { ZETTEN } from '#tests/support/walk/zetten.ts';

const WANDELINGEN = 150;
const STAPPEN = 80;
/** Minutes that may pass: within a meeting, to the next day, past a toestemming, past the 90 days of placement. */
const WACHTTIJDEN = [15, 60, 12 * 60, 24 * 60, 24 * 60, 7 * 24 * 60, 100 * 24 * 60] as const;

type Verder = { readonly zet: string; readonly door: CastName } | { readonly taak: (typeof TAKEN)[number] };

const OVERLEG = [
  { zet: 'maakRonde', door: 'specialist' },
  { zet: 'nodigUit', door: 'specialist' },
] as const;

/** What helps a case on in each status. Without these a walk would seldom leave the first ones. */
const VERDER: Readonly<Record<Status, readonly [Verder, ...Verder[]]>> = {
  CONCEPT: [{ zet: 'wijzigStatus', door: 'contactpersoonJk' }],
  JK_ONDERWIJSADVIES_AANVRAAG: [
    { zet: 'registreerBijlage', door: 'voorschool' },
    { taak: 'keur goed' },
    { zet: 'wijzigStatus', door: 'voorschool' },
  ],
  JK_BIJLAGEN_TOEGEVOEGD: [
    ...OVERLEG,
    { zet: 'schrijfAdvies', door: 'specialist' },
    { zet: 'schrijfObservatie', door: 'specialist' },
    { zet: 'wijzigStatus', door: 'specialist' },
  ],
  JK_ONDERWIJSADVIES: [
    ...OVERLEG,
    { zet: 'voegSchoolToe', door: 'specialist' },
    { zet: 'geefToestemming', door: 'ouder' },
    { zet: 'wijzigStatus', door: 'specialist' },
  ],
  JK_AANMELDEN_SCHOOL: [
    ...OVERLEG,
    { zet: 'geefSchoolreactie', door: 'school' },
    { zet: 'geefSchoolreactie', door: 'school2' },
    { zet: 'vraagSchool', door: 'specialist' },
    { zet: 'wijzigStatus', door: 'specialist' },
  ],
  JK_ADVIES_AFGEROND: [
    { zet: 'voegSchoolToe', door: 'specialist' },
    { zet: 'geefToestemming', door: 'ouder' },
    { zet: 'wijzigStatus', door: 'specialist' },
  ],
  ADVIES_AFGEROND: [
    { zet: 'neemOver', door: 'school' },
    { zet: 'zetStapTerug', door: 'specialist' },
  ],
  JK_AFGEWEZEN: [
    { zet: 'voegSchoolToe', door: 'specialist' },
    { zet: 'geefToestemming', door: 'ouder2' },
    { zet: 'wijzigStatus', door: 'specialist' },
  ],
  JK_INGETROKKEN: [{ zet: 'zetStapTerug', door: 'specialist' }],
};

const begin = fc.constantFrom(...STATUSSEN);
const getallen = fc.noBias(fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }));
const doen = fc.record({
  soort: fc.constant('zet' as const),
  zet: fc.constantFrom(...ZETTEN.map((one) => one.naam)),
  /** Absent: somebody who would do this in an ordinary case. */
  wie: fc.option(fc.constantFrom(...SPELERS.map((one) => one.naam)), { freq: 5, nil: undefined }),
  getallen,
});
const verder = fc.record({ soort: fc.constant('verder' as const), welke: fc.nat(11), getallen });
const stap = fc.oneof(
  { weight: 9, arbitrary: doen },
  { weight: 6, arbitrary: verder },
  {
    weight: 2,
    arbitrary: fc.record({ soort: fc.constant('taak' as const), taak: fc.constantFrom(...TAKEN), getallen }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ soort: fc.constant('wacht' as const), minuten: fc.constantFrom(...WACHTTIJDEN) }),
  },
);

test('no walk finds a state in which somebody can read or do what the rules forbid', async () => {
  const gelukt = new Set<string>();
  let stappen = 0;
  await fc.assert(
    fc.asyncProperty(begin, fc.array(stap, { minLength: 1, maxLength: STAPPEN, size: 'max' }), async (status, walk) => {
      const wandeling = new Wandeling(status);
      const geheugen = newGeheugen(wandeling.dossier, wandeling.nu);
      const verhaal: string[] = [];
      for (const [index, one] of walk.entries()) {
        const gedaan = await loop(wandeling, one, `merkteken-${index}-einde`);
        stappen += 1;
        verhaal.push(`${gedaan.naam} ${gedaan.geweigerd ?? ''}`);
        if (gedaan.geweigerd === undefined) gelukt.add(gedaan.naam);
        const fouten = overtredingen(gedaan, geheugen);
        if (fouten.length > 0) throw new Error([...verhaal, `in ${gedaan.na.hulpvraag.status}:`, ...fouten].join('\n'));
      }
    }),
    { numRuns: WANDELINGEN },
  );
  expect(stappen).toBeGreaterThan(2000);
  // A walk in which nothing ever works proves nothing.
  expect(ZETTEN.filter(({ naam }) => gelukt.has(naam)).length).toBeGreaterThan(ZETTEN.length / 2);
}, 400_000);

test('an ouder who gave a toestemming and is back before the advice keeps it, and sees no other school in it', async () => {
  const wandeling = new Wandeling('JK_BIJLAGEN_TOEGEVOEGD');
  const geheugen = newGeheugen(wandeling.dossier, wandeling.nu);
  const stappen: readonly (readonly [string, CastName, readonly number[]])[] = [
    ['maakRonde', 'specialist', [13, 0, 0, 0, 0, 0]],
    // The ouder, opened at once, until days later.
    ['nodigUit', 'specialist', [2, 0, 13, 13, 0, 0]],
    ['schrijfAdvies', 'specialist', [1, 1, 1, 1, 1, 1]],
    ['wijzigStatus', 'specialist', [1, 1, 1, 1, 1, 1]],
    ['voegSchoolToe', 'specialist', [0, 0, 0, 0, 0, 0]],
    ['geefToestemming', 'ouder', [0, 1, 1, 1, 1, 1]],
    ['zetStapTerug', 'specialist', [0, 0, 0, 0, 0, 0]],
  ];
  for (const [naam, door, getallen] of stappen) {
    const keuze = new Keuze(getallen, `merkteken van ${naam}`);
    const gedaan = await wandeling.probeer(findZet(naam), CAST[door].actor, keuze);
    expect([naam, gedaan.geweigerd]).toEqual([naam, undefined]);
    expect(overtredingen(gedaan, geheugen)).toEqual([]);
  }
  expect(wandeling.dossier).toMatchObject({ hulpvraag: { status: 'JK_BIJLAGEN_TOEGEVOEGD' }, toestemmingen: [{}] });
});

/** One step of a walk. */
type Stapkeuze = typeof stap extends fc.Arbitrary<infer T> ? T : never;

async function loop(wandeling: Wandeling, one: Stapkeuze, merk: string): Promise<Stap> {
  if (one.soort === 'wacht') return wandeling.wacht(one.minuten);
  const keuze = new Keuze(one.getallen, merk);
  if (one.soort === 'taak') return wandeling.taak(one.taak, keuze);
  if (one.soort === 'zet') {
    const zet = findZet(one.zet);
    const wie = SPELERS.find(({ naam }) => naam === one.wie);
    return wandeling.probeer(zet, wie?.actor ?? CAST[keuze.een(zet.door)].actor, keuze);
  }
  const mogelijk = VERDER[wandeling.dossier.hulpvraag.status];
  const gekozen = mogelijk[one.welke % mogelijk.length] ?? mogelijk[0];
  if ('taak' in gekozen) return wandeling.taak(gekozen.taak, keuze);
  return wandeling.probeer(findZet(gekozen.zet), CAST[gekozen.door].actor, keuze);
}

function findZet(naam: string): Zet {
  const zet = ZETTEN.find((one) => one.naam === naam);
  if (!zet) throw new Error(`No such action: ${naam}`);
  return zet;
}
