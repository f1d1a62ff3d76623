import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from './dossier.ts';
import type { Actor, Dader, Rol } from './gebruiker.ts';
import type { NieuweMelding } from './melding.ts';

/**
 * What a rule decided: the dossier as it becomes, and who is told. The store writes the difference, the meldingen and
 * the inzageregel in one transaction: either all of it happened or none.
 */
export interface Uitkomst {
  readonly dossier: Dossier;
  readonly meldingen: readonly NieuweMelding[];
  /** What was made or changed, for the inzageregel and the Location header. */
  readonly object: { readonly soort: string; readonly id: string };
  /** Invitations of whoever leaves the case by this that a specialist keeps open by choice (vertrek/complete.ts). */
  readonly openHouden?: readonly string[] | undefined;
  /** Other hulpvragen that change in the same transaction, in dossiers that are joined to this one. */
  readonly ook?: readonly Meegewijzigd[] | undefined;
}

/** A hulpvraag of another dossier that changes with this one, as it was read and as it becomes. */
export interface Meegewijzigd {
  readonly voor: Dossier;
  readonly na: Dossier;
  readonly meldingen: readonly NieuweMelding[];
}

/** A decision that tells nobody. */
export function silent(dossier: Dossier, soort: string, id: string): Uitkomst {
  return { dossier, meldingen: [], object: { soort, id } };
}

/** The actor as the one who did it, in the first of the given roles that the actor has. */
export function daderVan(actor: Actor, ...voorkeur: readonly Rol[]): Dader {
  const rol = voorkeur.find((one) => actor.rollen.includes(one)) ?? actor.rollen[0];
  if (!rol) throw new Error('An actor without a role cannot do anything');
  return { gebruikerId: actor.gebruikerId, organisatieId: actor.organisatieId, rol };
}

/** The dossier with its hulpvraag changed: a new version, at this moment. */
export function withHulpvraag(dossier: Dossier, nu: Moment, wijziging: Partial<Dossier['hulpvraag']>): Dossier {
  const { hulpvraag } = dossier;
  return { ...dossier, hulpvraag: { ...hulpvraag, ...wijziging, versie: hulpvraag.versie + 1, gewijzigdOp: nu } };
}

/**
 * The dossier as the next version of what was read: the one place where its version goes up, and what the store asks of
 * each write.
 */
export function withNextVersie(na: Dossier, voor: Dossier): Dossier {
  return { ...na, kop: { ...na.kop, versie: voor.kop.versie + 1 } };
}
