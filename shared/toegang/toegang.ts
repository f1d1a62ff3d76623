import { readableMoment } from '#shared/kernel/dates.ts';
import { DomainError, notFound } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { laatsteVersieVan, type Observatie } from '#shared/model/advies.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { OrganisatieId } from '#shared/model/ids.ts';
import type { Recht, Relatie, Stukkenkeuze } from './rechten.ts';
import { geldigeToestemmingen, knowsZaak, opensFor, openUitnodigingen, relatiesVan, schoolVan } from './relaties.ts';
import { TABEL } from './tabel.ts';

/** The ids of the stukken that someone may read now. */
export interface Leesbaar {
  readonly bijlageIds: ReadonlySet<string>;
  readonly observatieIds: ReadonlySet<string>;
  readonly adviesIds: ReadonlySet<string>;
}

/** What one actor may do in one dossier at one moment. Never stored, never outlives the request. */
export interface Toegang {
  readonly relaties: readonly Relatie[];
  /** Whether the actor may know that the case exists; decides between 403 and 404. */
  readonly kent: boolean;
  /** The rechten that hold, each with the rule of the table that gives it (`VOORSCHOOL@JK_ONDERWIJSADVIES`). */
  readonly rechten: ReadonlyMap<Recht, string>;
  readonly leesbaar: Leesbaar;
  /** For an invitee who comes too early: when it opens (relaties.ts, opentVoor). */
  readonly opent?: Moment | 'HANDMATIG' | undefined;
}

/**
 * Computes access from the state at the moment `nu`. Pure, about a microsecond; the only decision about access in the
 * house.
 */
export function decideToegang(actor: Actor, dossier: Dossier, nu: Moment): Toegang {
  const { status } = dossier.hulpvraag;
  const relaties = relatiesVan(actor, dossier, nu);
  const rechten = new Map<Recht, string>();
  for (const relatie of relaties) {
    for (const recht of TABEL[relatie][status].rechten) {
      if (!rechten.has(recht)) rechten.set(recht, `${relatie}@${status}`);
    }
  }
  const keuzes = relaties.map((relatie) => TABEL[relatie][status].stukken);
  return {
    relaties,
    rechten,
    kent: knowsZaak(actor, dossier, nu),
    leesbaar: readableWith(keuzes, actor, dossier, nu),
    ...(rechten.size === 0 ? { opent: opensFor(actor, dossier, nu) } : {}),
  };
}

/**
 * Returns the rule that allows it, for the inzageregel.
 * @throws DomainError NIET_GEVONDEN to whom the case is unknown, GEEN_TOEGANG to whom it is known.
 */
export function requireRecht(toegang: Toegang, recht: Recht): string {
  const regel = toegang.rechten.get(recht);
  if (regel !== undefined) return regel;
  if (!toegang.kent) throw notFound();
  if (toegang.rechten.size > 0) {
    throw new DomainError(
      'GEEN_TOEGANG',
      'Dit kunt u nu niet doen in deze hulpvraag. Bekijk bij de status wie er aan de beurt is.',
    );
  }
  if (toegang.opent !== undefined) throw tooEarly(toegang.opent);
  throw new DomainError(
    'GEEN_TOEGANG',
    'U kunt deze hulpvraag nu niet openen. Denkt u dat dit niet klopt? Bel het samenwerkingsverband en noem het nummer van de hulpvraag.',
  );
}

/** Whoever is invited and follows the link early is told when to come back, and nothing else. */
function tooEarly(opent: Moment | 'HANDMATIG'): DomainError {
  const isMoment = opent !== 'HANDMATIG';
  const wanneer = isMoment ? `op ${readableMoment(opent)}` : 'als het samenwerkingsverband ze openzet';
  const tekst = `U bent uitgenodigd voor een overleg. De documenten gaan voor u open ${wanneer}.`;
  return new DomainError('GEEN_TOEGANG', tekst, [
    { code: 'NOG_NIET_OPEN', tekst, ...(isMoment ? { vanaf: opent } : {}) },
  ]);
}

function readableWith(keuzes: readonly Stukkenkeuze[], actor: Actor, dossier: Dossier, nu: Moment): Leesbaar {
  const sets = keuzes.map((keuze) => stukken(keuze, actor, dossier, nu));
  return {
    bijlageIds: new Set(sets.flatMap((set) => set.bijlageIds)),
    observatieIds: new Set(sets.flatMap((set) => set.observatieIds)),
    adviesIds: new Set(sets.flatMap((set) => set.adviesIds)),
  };
}

function stukken(keuze: Stukkenkeuze, actor: Actor, dossier: Dossier, nu: Moment): Documentkeuze {
  switch (keuze) {
    case 'GEEN':
      return { bijlageIds: [], observatieIds: [], adviesIds: [] };
    case 'ALLE':
      return {
        bijlageIds: ids(dossier.bijlagen),
        observatieIds: ids(dossier.observaties),
        adviesIds: ids(dossier.adviezen),
      };
    case 'EIGEN':
      return { bijlageIds: eigenBijlagen(actor, dossier), observatieIds: [], adviesIds: [] };
    case 'ZICHTBAAR_VOORSCHOOL':
      return merge([
        isVisible('VOORSCHOOL', dossier),
        { bijlageIds: eigenBijlagen(actor, dossier), observatieIds: [], adviesIds: [] },
      ]);
    case 'ZICHTBAAR_OUDERS':
      return isVisible('OUDERS', dossier);
    case 'OVERLEG':
      return merge(openUitnodigingen(actor, dossier, nu).map(({ ronde }) => ronde.documenten));
    case 'TOESTEMMING': {
      const school = schoolVan(actor, dossier);
      return merge(school ? geldigeToestemmingen(school, dossier, nu).map((one) => one.documenten) : []);
    }
  }
}

function isVisible(voor: 'VOORSCHOOL' | 'OUDERS', dossier: Dossier): Documentkeuze {
  return {
    bijlageIds: ids(dossier.bijlagen.filter((one) => one.zichtbaarVoor.includes(voor))),
    observatieIds: ids(dossier.observaties.filter((one) => isZichtbaar(one, voor, dossier))),
    adviesIds: ids(dossier.adviezen),
  };
}

/**
 * An earlier version is never open to more people than the latest one: what was taken away is taken away from all
 * versions.
 */
function isZichtbaar(observatie: Observatie, voor: 'VOORSCHOOL' | 'OUDERS', dossier: Dossier): boolean {
  const laatste = laatsteVersieVan(observatie, dossier.observaties);
  return observatie.zichtbaarVoor.includes(voor) && laatste.zichtbaarVoor.includes(voor);
}

function eigenBijlagen(actor: Actor, dossier: Dossier): string[] {
  return ids(dossier.bijlagen.filter((one) => isEigenBijlage(actor, one)));
}

/** True for a bijlage that the actor's own organisation added, in a role that the actor has. */
export function isEigenBijlage(
  actor: Actor,
  bijlage: { readonly toegevoegdDoor: { organisatieId: OrganisatieId; rol: Actor['rollen'][number] } },
): boolean {
  const { organisatieId, rol } = bijlage.toegevoegdDoor;
  return organisatieId === actor.organisatieId && actor.rollen.includes(rol);
}

function merge(keuzes: readonly Documentkeuze[]): Documentkeuze {
  return {
    bijlageIds: keuzes.flatMap((one) => one.bijlageIds),
    observatieIds: keuzes.flatMap((one) => one.observatieIds),
    adviesIds: keuzes.flatMap((one) => one.adviesIds),
  };
}

function ids(list: readonly { readonly id: string }[]): string[] {
  return list.map((one) => one.id);
}
