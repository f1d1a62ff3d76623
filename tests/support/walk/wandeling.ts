/**
 * One case that lives in memory while a walk takes random actions in it. People act by changeDossier, as the API does;
 * files are checked and terms are watched as the jobs do; time passes. After every step the laws (wetten.ts) are judged.
 */
import { keurGoed, neemInControle, weiger } from '#shared/bijlage/controleer-bijlage.ts';
import { changeDossier } from '#shared/dossier/carry-out.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { DossierStore } from '#shared/dossier/dossier-store.ts';
import type { Uitkomst } from '#shared/dossier/uitkomst.ts';
import type { SignedInActor } from '#shared/gebruiker/gebruiker.ts';
import type { Status } from '#shared/hulpvraag/status.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { waarschuwZorgplicht } from '#shared/school/zorgplicht.ts';
import { aContext, aDossierIn, anOuder, aStatuswijziging, CAST, NU } from '../builders.ts';
import type { Keuze, Zet } from './zet.ts';

/** What a step did. */
export interface Stap {
  readonly naam: string;
  readonly voor: Dossier;
  readonly na: Dossier;
  readonly nu: string;
  readonly meldingen: Uitkomst['meldingen'];
  /** Who did it; absent for a job and for time. */
  readonly actor?: SignedInActor;
  readonly zet?: Zet;
  readonly geweigerd?: DomainError['code'];
}

/** What jobs do to a case. */
export const TAKEN = ['keur goed', 'weiger', 'waarschuw'] as const;

export class Wandeling {
  dossier: Dossier;
  nu = NU;

  constructor(begin: Status) {
    this.dossier = deepFreeze(aDossierAlong(begin));
  }

  /** Somebody tries something. Anything but a refusal in words is a defect, and thrown. */
  async probeer(zet: Zet, actor: SignedInActor, keuze: Keuze): Promise<Stap> {
    const { dossier: voor, nu } = this;
    const gebeurd: { meldingen: Uitkomst['meldingen'] } = { meldingen: [] };
    const deps = { dossiers: this.#store(gebeurd), newContext: () => aContext(nu) };
    const verzoek = { actor, hulpvraagId: voor.hulpvraag.id, actie: zet.naam, herkomst: 'test' };
    const basis = { naam: zet.naam, voor, nu, actor, zet };
    try {
      await changeDossier(deps, verzoek, zet.recht, (geopend, context) => zet.doe(geopend, keuze, actor, context));
      return { ...basis, na: this.dossier, meldingen: gebeurd.meldingen };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...basis, na: this.dossier, meldingen: [], geweigerd: error.code };
    }
  }

  /** A job does its work. */
  taak(naam: (typeof TAKEN)[number], keuze: Keuze): Stap {
    const { dossier: voor, nu } = this;
    const uitkomst = this.#doeTaak(naam, keuze);
    if (uitkomst) this.dossier = deepFreeze(uitkomst.dossier);
    return { naam, voor, na: this.dossier, nu, meldingen: uitkomst?.meldingen ?? [] };
  }

  /** Minutes go by. */
  wacht(minuten: number): Stap {
    this.nu = new Date(Date.parse(this.nu) + minuten * 60_000).toISOString();
    return { naam: `${minuten} minutes pass`, voor: this.dossier, na: this.dossier, nu: this.nu, meldingen: [] };
  }

  #doeTaak(naam: (typeof TAKEN)[number], keuze: Keuze): Uitkomst | undefined {
    const { dossier, nu } = this;
    if (naam === 'waarschuw') {
      const [school] = dossier.scholen;
      return school && waarschuwZorgplicht(dossier, school.id, aContext(nu));
    }
    const id = keuze.id(dossier.bijlagen.filter((one) => one.stand === 'WACHT_OP_UPLOAD'));
    if (naam === 'weiger') return weiger(dossier, id, { reden: 'ANDERE_INHOUD', vanuit: 'WACHT_OP_UPLOAD' }, nu);
    const ontvangen = neemInControle(dossier, id, 'v1', 'application/pdf');
    return ontvangen && keurGoed(ontvangen.dossier, id, 'v1');
  }

  #store(gebeurd: { meldingen: Uitkomst['meldingen'] }): DossierStore {
    return {
      load: async (id) => (id === this.dossier.hulpvraag.id ? this.dossier : undefined),
      loadLaatste: async () => this.dossier,
      loadAlle: async () => [this.dossier],
      save: async ({ uitkomst }) => {
        this.dossier = deepFreeze(uitkomst.dossier);
        gebeurd.meldingen = uitkomst.meldingen;
      },
      create: async () => {},
      nextZaaknummer: async () => 'JK-2026-000123',
      log: async () => {},
      findUitgevoerd: async () => undefined,
    };
  }
}

/** The way by which a case usually comes to each status. */
const WEG: Readonly<Record<Status, readonly Status[]>> = {
  CONCEPT: [],
  JK_ONDERWIJSADVIES_AANVRAAG: ['CONCEPT'],
  JK_BIJLAGEN_TOEGEVOEGD: ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG'],
  JK_ONDERWIJSADVIES: ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD'],
  JK_AANMELDEN_SCHOOL: ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD', 'JK_ONDERWIJSADVIES'],
  JK_ADVIES_AFGEROND: ['JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL'],
  ADVIES_AFGEROND: ['JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL', 'JK_ADVIES_AFGEROND'],
  JK_AFGEWEZEN: ['JK_ONDERWIJSADVIES', 'JK_AANMELDEN_SCHOOL'],
  JK_INGETROKKEN: ['CONCEPT', 'JK_ONDERWIJSADVIES_AANVRAAG', 'JK_BIJLAGEN_TOEGEVOEGD'],
};

/** A case with two ouders met gezag, in a status, with the history that led there. */
function aDossierAlong(begin: Status): Dossier {
  const dossier = aDossierIn(begin);
  const statussen = [...WEG[begin], begin];
  const gevraagd = dossier.scholen.map((one) => one.id);
  const statuswijzigingen = statussen.map((naar, index) =>
    aStatuswijziging({
      van: statussen[index - 1] ?? null,
      naar,
      gevraagdeScholen: naar === 'JK_AANMELDEN_SCHOOL' ? gevraagd : [],
    }),
  );
  return { ...dossier, ouders: [...dossier.ouders, anOuder({}, CAST.ouder2)], statuswijzigingen };
}

/** A rule that would change the dossier it was given would throw. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
