/**
 * A few cases that live in memory while a walk takes random actions in them. People act by changeDossier and jobs by
 * changeOnBehalf, as the API and the events do; time passes. After every step the laws (wetten.ts) are judged.
 */

import {
  acceptBijlage,
  inzendersVan,
  lapseBijlage,
  refuseBijlage,
  startControle,
} from '#shared/bijlage/check-bijlage.ts';
import { changeAsSystem, changeOnBehalf, type Namens, type NamensDeps } from '#shared/dossier/change-as-system.ts';
import { changeDossier } from '#shared/dossier/change-dossier.ts';
import { describeKind, followHoofddossier } from '#shared/dossier/follow-hoofddossier.ts';
import { momentAt } from '#shared/kernel/dates.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import type { Status } from '#shared/model/status.ts';
import { type Uitkomst, withNextVersie } from '#shared/model/uitkomst.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import { andereVoor } from '#shared/samenvoeging/load-andere.ts';
import { warnZorgplicht } from '#shared/school/warn-zorgplicht.ts';
import { aContext, NU } from '#tests/support/builders.ts';
import { deelIds, GEBRUIKERS, zakenVanaf } from './wereld.ts';
import type { Keuze, Zet } from './zet.ts';

/** What a step did, in one of the cases of the walk. */
export interface Stap {
  readonly naam: string;
  readonly voor: Dossier;
  readonly na: Dossier;
  readonly nu: Moment;
  readonly meldingen: Uitkomst['meldingen'];
  /** The cases beside it, as they are now. */
  readonly ernaast: readonly Dossier[];
  /** The same before the step. */
  readonly ernaastVoor: readonly Dossier[];
  /** What the step itself changed in other dossiers, which it joined. */
  readonly ook?: NonNullable<Uitkomst['ook']>;
  /** Who did it; absent for a job and for time. */
  readonly actor?: SignedInActor;
  readonly zet?: Zet;
  readonly geweigerd?: DomainError['code'];
}

/**
 * What jobs do to a case: a file arrives, is found safe or not, a term is watched. Between arriving and the scan people
 * go on.
 */
export const TAKEN = ['ontvang', 'keur goed', 'weiger', 'waarschuw'] as const;
export type Taak = (typeof TAKEN)[number];

/** Mails of the step that is being taken. */
interface Gebeurd {
  meldingen: Uitkomst['meldingen'];
  ook: NonNullable<Uitkomst['ook']>;
}

export class Wandeling {
  readonly zaken: Dossier[];
  nu = NU;

  constructor(begin: Status) {
    this.zaken = zakenVanaf(begin).map(deepFreeze);
    this.#deel(0);
  }

  /** The case that the walk is mostly about. */
  get dossier(): Dossier {
    return this.zaak(0);
  }

  zaak(index: number): Dossier {
    const zaak = this.zaken[index];
    if (!zaak) throw new Error(`There is no case ${index}`);
    return zaak;
  }

  /** The ids of everything in the other cases: what a request could name by mistake, or on purpose. */
  vreemdeIds(index: number): readonly string[] {
    return this.#ernaast(index).flatMap((one) => deelIds(one));
  }

  /** Somebody tries something. Anything but a refusal in words is a defect, and thrown. */
  async probeer(zet: Zet, actor: SignedInActor, keuze: Keuze, index = 0): Promise<Stap> {
    const verzoek = { actor, hulpvraagId: this.zaak(index).hulpvraag.id, actie: zet.naam, herkomst: 'test' };
    return this.#stap({ naam: zet.naam, actor, zet }, index, (deps) =>
      changeDossier(deps, verzoek, zet.recht, async (geopend, context) => {
        const hulpvraagId = zet.over?.(geopend.dossier, keuze, this.#ernaast(index));
        const wat = hulpvraagId && { soort: 'SAMENVOEGEN', hulpvraagId };
        const andere = await andereVoor(deps.dossiers, wat, actor, context.nu);
        return zet.doe(geopend, keuze, actor, context, andere);
      }),
    );
  }

  /** A job does its work. */
  async taak(naam: Taak, keuze: Keuze, index = 0): Promise<Stap> {
    return this.#stap({ naam }, index, (deps) =>
      naam === 'waarschuw' ? this.#waarschuw(deps, index) : this.#controleer(naam, keuze, deps, index),
    );
  }

  /** Minutes go by. */
  wacht(minuten: number): Stap {
    this.nu = momentAt(Date.parse(this.nu) + minuten * 60_000);
    const ernaast = this.#ernaast(0);
    const { dossier: voor, nu } = this;
    return { naam: `${minuten} minutes pass`, voor, na: voor, nu, meldingen: [], ernaast, ernaastVoor: ernaast };
  }

  /** The term of the first school is watched. */
  async #waarschuw(deps: NamensDeps, index: number): Promise<void> {
    const { hulpvraag, scholen } = this.zaak(index);
    const taak = { hulpvraagId: hulpvraag.id, actie: 'waarschuwZorgplicht' } as const;
    await changeAsSystem(deps, taak, (one, context) => scholen[0] && warnZorgplicht(one, scholen[0].id, context));
  }

  async #controleer(naam: Exclude<Taak, 'waarschuw'>, keuze: Keuze, deps: NamensDeps, index: number): Promise<void> {
    const { hulpvraag, bijlagen } = this.zaak(index);
    const vanuit = naam === 'ontvang' ? 'WACHT_OP_UPLOAD' : 'WORDT_GECONTROLEERD';
    const id = keuze.id(bijlagen.filter((one) => one.stand === vanuit));
    const rules: Readonly<Record<typeof naam, Namens['rule']>> = {
      ontvang: (one) => startControle(one, id, 'v1', 'application/pdf'),
      'keur goed': (one) => acceptBijlage(one, id, 'v1'),
      weiger: (one, { nu }) => refuseBijlage(one, id, { reden: 'SCHADELIJK', vanuit, versie: 'v1' }, nu),
    };
    const actie = naam === 'ontvang' ? 'upload-received' : 'scan-result';
    await changeOnBehalf(
      deps,
      { hulpvraagId: hulpvraag.id, actie },
      {
        wie: (one) => inzendersVan(one, id),
        rule: rules[naam],
        zonderRecht: (one) => lapseBijlage(one, id),
      },
    );
  }

  async #stap(
    basis: Pick<Stap, 'naam' | 'actor' | 'zet'>,
    index: number,
    doe: (deps: NamensDeps) => Promise<unknown>,
  ): Promise<Stap> {
    const { nu } = this;
    const voor = this.zaak(index);
    const ernaastVoor = this.#ernaast(index);
    const gebeurd: Gebeurd = { meldingen: [], ook: [] };
    const nadien = () => ({ na: this.zaak(index), ernaast: this.#ernaast(index) });
    try {
      await doe(this.#deps(index, gebeurd));
      return { ...basis, voor, nu, ernaastVoor, ...nadien(), ...gebeurd };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { ...basis, voor, nu, ernaastVoor, ...nadien(), meldingen: [], geweigerd: error.code };
    }
  }

  #ernaast(index: number): readonly Dossier[] {
    return this.zaken.filter((_, at) => at !== index);
  }

  /** Hulpvragen of one child see the same child, ouders and head, and the heads of each other. */
  #deel(index: number): void {
    const { kop, kind, ouders, hulpvraag } = this.zaak(index);
    this.zaken.forEach((one, at) => {
      if (at === index || one.kop.id !== kop.id) return;
      this.zaken[at] = deepFreeze({ ...one, kop, kind, ouders, andereHulpvragen: [hulpvraag] });
      this.zaken[index] = deepFreeze({ ...this.zaak(index), andereHulpvragen: [one.hulpvraag] });
    });
  }

  #vervang(dossier: Dossier): void {
    const at = this.zaken.findIndex(({ hulpvraag }) => hulpvraag.id === dossier.hulpvraag.id);
    this.zaken[at] = deepFreeze(dossier);
  }

  /** As the store does: what was joined to this dossier before follows it in what is about the child. */
  #laatVolgen(voor: Dossier, na: Dossier): void {
    if (describeKind(voor) === describeKind(na)) return;
    const ids = (voor.kop.samengevoegd ?? []).map(({ dossierId }) => dossierId);
    const volgers = this.zaken.filter(({ kop }) => ids.includes(kop.id));
    for (const one of volgers) this.#vervang(followHoofddossier(one, na, this.nu));
  }

  #deps(index: number, gebeurd: Gebeurd): NamensDeps {
    return { dossiers: this.#store(index, gebeurd), newContext: () => aContext(this.nu), gebruikers: GEBRUIKERS };
  }

  #store(index: number, gebeurd: Gebeurd): DossierStore {
    return {
      load: async () => this.zaak(index),
      loadLaatste: async () => this.zaak(index),
      loadAlle: async (dossierId) => this.zaken.filter(({ kop }) => kop.id === dossierId),
      save: async ({ uitkomst }) => {
        const voor = this.zaak(index);
        for (const one of uitkomst.ook ?? []) this.#vervang(withNextVersie(one.na, one.voor));
        this.zaken[index] = deepFreeze(uitkomst.dossier);
        this.#deel(index);
        this.#laatVolgen(voor, uitkomst.dossier);
        gebeurd.meldingen = uitkomst.meldingen;
        gebeurd.ook = uitkomst.ook ?? [];
      },
      create: async () => {},
      nextZaaknummer: async () => 'JK-2026-000123',
      log: async () => {},
      findUitgevoerd: async () => undefined,
    };
  }
}

/** A rule that would change the dossier it was given would throw. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
