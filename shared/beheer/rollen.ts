import { invalid, notFound, refuse } from '#shared/kernel/errors.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { Actor, Lidmaatschap, Rol } from '#shared/model/gebruiker.ts';
import type { OrganisatieId, PlatformId } from '#shared/model/ids.ts';
import type { OrganisatieSoort, Platform } from '#shared/model/organisatie.ts';
import { isRolBij } from '#shared/model/rollen-bij.ts';
import type { Account } from '#shared/ports/gebruiker-store.ts';

/** Roles that read every dossier of a platform, or that confirm what another beheerder asks. */
const VERTROUWD: readonly Rol[] = ['CONTACTPERSOON_JK', 'JK_SPECIALIST', 'BEHEERDER'];

/**
 * True when this gives somebody such a role, or a platform, that they do not have now: no beheerder does that alone, or
 * one could let themselves into all dossiers by an address of their own. [decided] docs/adr/0008-two-beheerders.md
 */
export function needsTweede(functie: Functie, nu: Lidmaatschap | undefined): boolean {
  const nieuweRol = functie.rollen.some((rol) => VERTROUWD.includes(rol) && !nu?.rollen.includes(rol));
  return nieuweRol || functie.platformIds.some((id) => !nu?.platformIds.includes(id));
}

/** What a beheerder chooses for a lidmaatschap. */
export interface Functie {
  readonly rollen: readonly Rol[];
  readonly platformIds: readonly PlatformId[];
  readonly totEnMet?: Datum | undefined;
}

/**
 * @throws DomainError ONGELDIGE_INVOER when a role does not fit the organisation, or a JK role has no platform of this
 *   SWV. BEHEERDER goes with no JK role: who manages accounts cannot read a dossier by accident.
 */
export function requireFunctie(functie: Functie, soort: OrganisatieSoort, platforms: readonly Platform[]): void {
  const past = functie.rollen.length > 0 && functie.rollen.every((rol) => isRolBij(rol, soort));
  if (!past) {
    const tekst = 'Deze rol hoort niet bij dit soort organisatie. Kies een van de rollen die u ziet.';
    throw invalid('/rollen', 'ROL_PAST_NIET', tekst);
  }
  const jk = functie.rollen.some((rol) => rol === 'CONTACTPERSOON_JK' || rol === 'JK_SPECIALIST');
  if (jk && functie.rollen.some((rol) => rol === 'BEHEERDER' || rol === 'FG')) {
    throw invalid(
      '/rollen',
      'ROLLEN_GAAN_NIET_SAMEN',
      'Wie accounts beheert of toezicht houdt, kan geen dossiers lezen. Geef iemand anders die rol.',
    );
  }
  const known = new Set(platforms.map((one) => one.id));
  const onbekend = functie.platformIds.some((id) => !known.has(id));
  if (onbekend || jk !== functie.platformIds.length > 0) {
    const tekst = jk
      ? 'Kies voor deze rol een of meer platforms van uw samenwerkingsverband.'
      : 'Bij deze rol hoort geen platform.';
    throw invalid('/platformIds', 'PLATFORM_PAST_NIET', tekst);
  }
}

/** The lidmaatschappen of an account at the actor's SWV. @throws DomainError NIET_GEVONDEN when there are none. */
export function requireHier(account: Account | undefined, actor: Actor): readonly Lidmaatschap[] {
  const hier = (account?.lidmaatschappen ?? []).filter(
    (one) => one.samenwerkingsverbandId === actor.samenwerkingsverbandId,
  );
  if (hier.length === 0) throw notFound();
  return hier;
}

/**
 * Nobody manages their own account: not to lock themselves out, and not to give themselves a role that opens dossiers.
 * [decided]
 * @throws DomainError STAND_VAN_ZAKEN
 */
export function requireIemandAnders(gebruikerId: string, actor: Actor): void {
  if (gebruikerId !== actor.gebruikerId) return;
  const tekst = 'Dit kunt u niet met uw eigen account doen. Vraag een andere beheerder.';
  throw refuse([{ code: 'EIGEN_ACCOUNT', tekst }]);
}

/**
 * What somebody already does at an organisation that has a role in common with what is asked: the lidmaatschap when it
 * is just that, so that the same request twice is harmless.
 * @throws DomainError STAND_VAN_ZAKEN when it is something else, because a second one beside it would hide what the
 *   first allows.
 */
export function findOverlap(
  account: Account,
  organisatieId: OrganisatieId,
  functie: Functie,
): Lidmaatschap | undefined {
  const lid = account.lidmaatschappen.find(
    (one) =>
      one.organisatieId === organisatieId &&
      one.stand !== 'VERWIJDERD' &&
      one.rollen.some((rol) => functie.rollen.includes(rol)),
  );
  if (!lid) return undefined;
  if (lid.stand === 'GEBLOKKEERD') {
    const tekst = 'Deze persoon is bij deze organisatie geblokkeerd. Hef de blokkade op.';
    throw refuse([{ code: 'LID_GEBLOKKEERD', tekst, plek: '/email' }]);
  }
  if (isFunctieVan(lid, functie)) return lid;
  const tekst = 'Deze persoon heeft deze rol al bij deze organisatie. Wijzig de rollen bij die persoon.';
  throw refuse([{ code: 'LID_BESTAAT_AL', tekst, plek: '/email' }]);
}

/** True when a lidmaatschap is just this already. */
export function isFunctieVan(lid: Lidmaatschap, functie: Functie): boolean {
  return (
    sameSet(lid.rollen, functie.rollen) &&
    sameSet(lid.platformIds, functie.platformIds) &&
    lid.totEnMet === functie.totEnMet
  );
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.every((value) => other.includes(value)) && other.every((value) => one.includes(value));
}
