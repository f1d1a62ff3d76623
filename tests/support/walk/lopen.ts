/**
 * How walks are chosen and walked: mostly what helps a case on, often something somebody would do, sometimes what
 * nobody should; jobs and time in between. The numbers come from fast-check, so a walk that breaks a law can be walked
 * again by its seed and path.
 */

import fc from 'fast-check';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { STATUSSEN, type Status } from '#shared/model/status.ts';
import { type Geheugen, newGeheugen, PRODUCT, type Product } from './geheugen.ts';
import { kansen, VERDER, type Verder } from './verder.ts';
import { type Stap, TAKEN, Wandeling } from './wandeling.ts';
import { castVan, SPELERNAMEN, spelersBij } from './wereld.ts';
import type { Fout, Wet } from './wet.ts';
import { overtredingen } from './wetten.ts';
import { Keuze, type Zet } from './zet.ts';
import { ZETTEN } from './zetten.ts';

/** The most steps of one walk. */
const STAPPEN = 80;
const UUR = 60;
const DAG = 24 * UUR;
/**
 * Minutes that may pass: mostly within a meeting or to the next day; past a week, past a toestemming, past the 90 days
 * of placement.
 */
const KORT = [15, 15, UUR, UUR, 12 * UUR, DAG];
const WACHTTIJDEN = [...KORT, ...KORT, ...KORT, 7 * DAG, 8 * DAG, 15 * DAG, 100 * DAG];

/** What otherwise works seldom. */
const ZELDEN = [
  'bewerkFormulier',
  'bewerkBijlage',
  'koppelAccount',
  'verplaatsDossier',
  'trekUitnodigingIn',
  'sluitNu',
];

/** Which case: mostly the first; the others by the way. */
const zaak = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4);
const getallen = fc.noBias(fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }));
const doen = fc.record({
  soort: fc.constant('zet' as const),
  zet: fc.constantFrom(...ZETTEN.map((one) => one.naam), ...ZELDEN, ...ZELDEN, ...ZELDEN),
  /** Absent: somebody who would do this in an ordinary case. */
  wie: fc.option(fc.constantFrom(...SPELERNAMEN), { freq: 2, nil: undefined }),
  getallen,
  zaak,
});
const verder = fc.record({ soort: fc.constant('verder' as const), welke: fc.nat(999), getallen, zaak });
const taak = fc.record({ soort: fc.constant('taak' as const), taak: fc.constantFrom(...TAKEN), getallen, zaak });
const wacht = fc.record({ soort: fc.constant('wacht' as const), minuten: fc.constantFrom(...WACHTTIJDEN) });
const stap = fc.oneof(
  { weight: 8, arbitrary: doen },
  { weight: 12, arbitrary: verder },
  { weight: 2, arbitrary: taak },
  { weight: 1, arbitrary: wacht },
);

/** One step of a walk, as numbers. */
type Stapkeuze = typeof stap extends fc.Arbitrary<infer T> ? T : never;

/** What is counted over many walks. */
export interface Telling {
  wandelingen: number;
  stappen: number;
  /** How often each action worked, and each job had something to do. */
  readonly gelukt: Map<string, number>;
}

export const newTelling = (): Telling => ({ wandelingen: 0, stappen: 0, gelukt: new Map() });

/** What a test may put in the place of the product, to see that it is noticed. */
export interface Mutant {
  readonly product?: Partial<Product>;
  readonly zetten?: Readonly<Record<string, Partial<Zet>>>;
  /** What happened instead, as the laws are told. */
  readonly stap?: (stap: Stap) => Stap;
  /** What walks take more often, so that they come soon where it shows. */
  readonly vooral?: readonly Verder[];
  /** Where walks begin, for the same reason. */
  readonly begin?: Status;
}

/** For each law what breaks it, by what is wrong there. */
export type Mutanten<W extends Wet> = Readonly<Record<W, Readonly<Record<string, Mutant>>>>;

/**
 * Walks of at most 80 steps that begin in any status. Each breaks off with the story of the walk when a law is broken.
 * @param wet for a mutant: the one law that is looked at, because what is wrong often breaks another one first
 */
export function wandelingen(telling: Telling = newTelling(), mutant: Mutant = {}, wet?: string) {
  const product = { ...PRODUCT, ...mutant.product };
  return fc.asyncProperty(
    mutant.begin ? fc.constant(mutant.begin) : fc.constantFrom(...STATUSSEN),
    fc.array(stap, { minLength: 1, maxLength: STAPPEN, size: 'max' }),
    async (status, walk) => {
      const wandeling = new Wandeling(status);
      const geheugens = wandeling.zaken.map((one) => newGeheugen(one, wandeling.nu, product));
      const verhaal: string[] = [`begins in ${status}`];
      telling.wandelingen += 1;
      for (const [index, one] of walk.entries()) {
        const welke = 'zaak' in one ? one.zaak : 0;
        const echt = await loop(wandeling, one, welke, `merkteken-${index}-einde`, mutant);
        const gedaan = mutant.stap ? mutant.stap(echt) : echt;
        tel(telling, gedaan);
        verhaal.push(`case ${welke}: ${gedaan.naam} ${gedaan.actor?.naam ?? ''} ${gedaan.geweigerd ?? ''}`.trim());
        const alle = oordeel(gedaan, wandeling, geheugens, welke, product);
        const fouten = wet === undefined ? alle : alle.filter((een) => een.wet === wet);
        if (fouten.length > 0)
          throw new Error([...verhaal, `in ${gedaan.na.hulpvraag.status}:`, ...fouten.map(zeg)].join('\n'));
      }
    },
  );
}

/** What went wrong, in the case of the step. */
function oordeel(
  gedaan: Stap,
  wandeling: Wandeling,
  geheugens: readonly Geheugen[],
  welke: number,
  product: Product,
): readonly Fout[] {
  const geheugen = geheugens[welke];
  // A job that had nothing to do leaves everything as it was judged before.
  if (!geheugen || (isTaak(gedaan) && gedaan.voor === gedaan.na)) return [];
  const fouten = overtredingen(gedaan, geheugen, product);
  // Hulpvragen of one child share its ouders, and joined dossiers follow: the rows of the other one are written, too.
  gedaan.ernaast.forEach((ander, at) => {
    const zijn = geheugens[wandeling.zaken.findIndex(({ hulpvraag }) => hulpvraag.id === ander.hulpvraag.id)];
    if (zijn && ander !== gedaan.ernaastVoor[at]) zijn.regels = product.lijstregels(ander, wandeling.nu);
  });
  return [...fouten, ...oordeelOverOok(gedaan, wandeling, geheugens, product)];
}

/** What the step did in dossiers that it joined, judged as a step in each of those. */
function oordeelOverOok(
  { zet: _, ook = [], ...gedaan }: Stap,
  wandeling: Wandeling,
  geheugens: readonly Geheugen[],
  product: Product,
): readonly Fout[] {
  return ook.flatMap(({ voor, na, meldingen }) => {
    const geheugen = geheugens[wandeling.zaken.findIndex(({ hulpvraag }) => hulpvraag.id === na.hulpvraag.id)];
    const stap = { ...gedaan, voor, na, meldingen, ernaast: [], ernaastVoor: [] };
    return geheugen ? overtredingen(stap, geheugen, product) : [];
  });
}

/** `who or what: what is wrong`, as a mutant's test looks for it. */
function zeg({ wet, over }: Fout): string {
  return over === '' ? wet : `${over}: ${wet}`;
}

function tel(telling: Telling, gedaan: Stap): void {
  telling.stappen += 1;
  if (gedaan.geweigerd !== undefined || (isTaak(gedaan) && gedaan.voor === gedaan.na)) return;
  telling.gelukt.set(gedaan.naam, (telling.gelukt.get(gedaan.naam) ?? 0) + 1);
}

function isTaak({ naam }: Stap): boolean {
  return TAKEN.some((taak) => taak === naam);
}

async function loop(wandeling: Wandeling, one: Stapkeuze, welke: number, merk: string, mutant: Mutant): Promise<Stap> {
  if (one.soort === 'wacht') return wandeling.wacht(one.minuten);
  const dossier = wandeling.zaak(welke);
  const cast = castVan(dossier);
  const keuze = new Keuze(one.getallen, merk, cast, wandeling.vreemdeIds(welke));
  if (one.soort === 'taak') return wandeling.taak(one.taak, keuze, welke);
  if (one.soort === 'zet') {
    const zet = findZet(one.zet, mutant);
    const wie = spelersBij(dossier).find(({ naam }) => naam === one.wie);
    return wandeling.probeer(zet, wie?.actor ?? cast[keuze.een(zet.door)].actor, keuze, welke);
  }
  const gekozen = kies(one.welke, dossier, wandeling.nu, mutant.vooral);
  if ('taak' in gekozen) return wandeling.taak(gekozen.taak, keuze, welke);
  return wandeling.probeer(findZet(gekozen.zet, mutant), cast[gekozen.door].actor, keuze, welke);
}

/**
 * One of what usually comes next; twice as often one of what can be done with what is there. What is wanted most comes
 * every second time.
 */
function kies(welke: number, dossier: Dossier, nu: Moment, vooral: readonly Verder[] = []): Verder {
  const [eerst, ...rest] = VERDER[dossier.hulpvraag.status];
  const gewild = welke % 2 === 0 ? vooral[(welke / 2) % Math.max(1, vooral.length)] : undefined;
  const groepen = welke % 3 === 0 ? [] : kansen(dossier, nu);
  const getal = Math.floor(welke / 3);
  const groep = groepen[getal % Math.max(1, groepen.length)] ?? [eerst, ...rest];
  return gewild ?? groep[Math.floor(getal / Math.max(1, groepen.length)) % groep.length] ?? eerst;
}

export function findZet(naam: string, { zetten }: Mutant = {}): Zet {
  const zet = ZETTEN.find((one) => one.naam === naam);
  if (!zet) throw new Error(`No such action: ${naam}`);
  return { ...zet, ...zetten?.[naam] };
}

/** What a failing walk was, and how to go it again. */
export function report<T>(uitkomst: fc.RunDetails<T>): string {
  const { errorInstance } = uitkomst;
  if (!uitkomst.failed) return 'no law was broken';
  const fout = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `${fc.defaultReportMessage(uitkomst) ?? ''}\n${fout}`;
}
