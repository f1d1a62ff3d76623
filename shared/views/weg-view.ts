/**
 * The way of a hulpvraag as a line: what was done and when, where it is, and what usually comes. A refusal, a second
 * school and a place that fell through stand in it as they happened; a step that was taken back does not.
 * docs/adr/0037
 */
import type { Dossier } from '#shared/model/dossier.ts';
import type { Inschrijving, Statuswijziging } from '#shared/model/hulpvraag.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import type { Status } from '#shared/model/status.ts';
import type { Wegpuntsoort } from '#shared/zinnen/wegpunten.ts';
import { opsomming } from '#shared/zinnen/zin.ts';
import { eersteTermijn } from './lijstregels.ts';

export interface Wegpunt {
  readonly soort: Wegpuntsoort;
  readonly stand: 'GEDAAN' | 'NU' | 'STRAKS';
  /** When it was done; of where it is now, since when. */
  readonly op?: string;
  readonly school?: string;
  /** The last day of a term that runs for it. */
  readonly uiterlijk?: string;
  /** The first day of school, when it is recorded. */
  readonly vanaf?: string;
}

/** At which school the child begins, and when; nothing while that is not recorded or not for this reader. */
type Start = Pick<Wegpunt, 'school' | 'vanaf'>;

/** What a status waits for, and what usually comes after that. */
const VERDER: Readonly<Record<Status, readonly Wegpuntsoort[]>> = {
  CONCEPT: ['AANVRAAG', 'DOCUMENTEN', 'ADVIES', 'SCHOOL_GEVRAAGD', 'ANTWOORD', 'START'],
  JK_ONDERWIJSADVIES_AANVRAAG: ['DOCUMENTEN', 'ADVIES', 'SCHOOL_GEVRAAGD', 'ANTWOORD', 'START'],
  JK_BIJLAGEN_TOEGEVOEGD: ['ADVIES', 'SCHOOL_GEVRAAGD', 'ANTWOORD', 'START'],
  JK_ONDERWIJSADVIES: ['SCHOOL_GEVRAAGD', 'ANTWOORD', 'START'],
  JK_AANMELDEN_SCHOOL: ['ANTWOORD', 'START'],
  JK_AFGEWEZEN: ['ANDERE_SCHOOL', 'ANTWOORD', 'START'],
  JK_ADVIES_AFGEROND: ['START'],
  ADVIES_AFGEROND: [],
  JK_INGETROKKEN: [],
};

/** What a step into a status did; what happens at schools is told by the schools. */
const GEDAAN: Partial<Record<Status, Wegpuntsoort>> = {
  JK_ONDERWIJSADVIES_AANVRAAG: 'AANVRAAG',
  JK_BIJLAGEN_TOEGEVOEGD: 'DOCUMENTEN',
  JK_ONDERWIJSADVIES: 'ADVIES',
  ADVIES_AFGEROND: 'START',
  JK_INGETROKKEN: 'GESTOPT',
};

/** The steps that count: one that was taken back does not, and what took it back neither. */
function tellende(stappen: readonly Statuswijziging[]): readonly Statuswijziging[] {
  const tellen: Statuswijziging[] = [];
  for (const stap of stappen) {
    if (stap.soort === 'TERUGSTAP') tellen.pop();
    else tellen.push(stap);
  }
  return tellen;
}

function puntVan({ van, naar, op }: Statuswijziging, start: Start): readonly Wegpunt[] {
  const done = { stand: 'GEDAAN', op } as const;
  if (van === 'JK_BIJLAGEN_TOEGEVOEGD' && naar === 'JK_ONDERWIJSADVIES_AANVRAAG')
    return [{ soort: 'TERUGGESTUURD', ...done }];
  if (van === 'JK_ADVIES_AFGEROND' && naar === 'JK_AANMELDEN_SCHOOL') return [{ soort: 'PLEK_VERVALT', ...done }];
  const soort = GEDAAN[naar];
  if (!soort) return [];
  return [{ soort, ...done, ...(soort === 'START' ? start : {}) }];
}

/** What one school was asked and said, now and before; an ask that went with a step that was taken back is none. */
function puntenBij({ naam, gevraagdOp, reactie, eerdereVragen = [] }: SchoolVanVoorkeur): readonly Wegpunt[] {
  const punt = (soort: Wegpuntsoort, op: string): Wegpunt => ({ soort, stand: 'GEDAAN', op, school: naam });
  const antwoord = (one: typeof reactie) =>
    one ? [punt(one.antwoord === 'AKKOORD' ? 'SCHOOL_JA' : 'SCHOOL_NEE', one.op)] : [];
  const eerder = eerdereVragen.filter((one) => one.einde !== 'STAP_TERUG');
  return [
    ...eerder.flatMap((one) => [
      punt('SCHOOL_GEVRAAGD', one.gevraagdOp),
      ...antwoord(one.reactie),
      ...(one.einde === 'INGETROKKEN' ? [punt('VRAAG_INGETROKKEN', one.tot)] : []),
    ]),
    ...(gevraagdOp ? [punt('SCHOOL_GEVRAAGD', gevraagdOp), ...antwoord(reactie)] : []),
  ];
}

/** Schools that were asked in one go are one point. */
function samen(punten: readonly Wegpunt[]): readonly Wegpunt[] {
  const sleutel = ({ soort, op }: Wegpunt) => `${soort} ${op}`;
  return [...new Set(punten.map(sleutel))].map((een) => {
    const groep = punten.filter((one) => sleutel(one) === een);
    const namen = groep.flatMap(({ school }) => school ?? []);
    return { ...(groep[0] as Wegpunt), ...(namen.length > 0 ? { school: opsomming(namen) } : {}) };
  });
}

/**
 * @param scholen those that the reader may know of
 * @param inschrijving when the reader may know it
 */
export function viewWeg(
  dossier: Dossier,
  scholen: readonly SchoolVanVoorkeur[],
  inschrijving: Inschrijving | undefined,
): readonly Wegpunt[] {
  const { status, statusSinds } = dossier.hulpvraag;
  const start: Start = inschrijving ? { school: inschrijving.schoolNaam, vanaf: inschrijving.startdatum } : {};
  const gedaan = samen(
    [
      ...tellende(dossier.statuswijzigingen).flatMap((stap) => puntVan(stap, start)),
      ...scholen.flatMap(puntenBij),
    ].sort((a, b) => (a.op ?? '').localeCompare(b.op ?? '')),
  );
  const termijn = eersteTermijn(dossier, scholen);
  const wachtOp = scholen.filter((one) => one.gevraagdOp && !one.reactie).map(({ naam }) => naam);
  const verder = VERDER[status].map((soort, at): Wegpunt => {
    const isNu = at === 0;
    return {
      soort,
      stand: isNu ? 'NU' : 'STRAKS',
      ...(isNu ? { op: statusSinds } : {}),
      ...(isNu && soort === 'ANTWOORD' && wachtOp.length > 0 ? { school: opsomming(wachtOp) } : {}),
      ...(soort === 'ANTWOORD' && termijn ? { uiterlijk: termijn } : {}),
      ...(soort === 'START' ? start : {}),
    };
  });
  return [...gedaan, ...verder];
}
