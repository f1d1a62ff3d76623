import type { Actor, Lidmaatschap, Rol } from '#shared/gebruiker/gebruiker.ts';
import type { Account } from '#shared/gebruiker/gebruiker-store.ts';
import { DomainError, invalid, notFound, refuse } from '#shared/kernel/errors.ts';
import type { OrganisatieSoort, Platform } from '#shared/organisatie/organisatie.ts';

/** Which roles people can have at which kind of organisation. Ouders come in by a dossier only. */
const ROLLEN_BIJ: Readonly<Record<OrganisatieSoort, readonly Rol[]>> = {
  SAMENWERKINGSVERBAND: ['CONTACTPERSOON_JK', 'JK_SPECIALIST', 'BEHEERDER', 'FG'],
  VOORSCHOOL: ['CONTACTPERSOON_VOORSCHOOL'],
  SCHOOL: ['CONTACTPERSOON_SCHOOL'],
  EXTERN: ['GENODIGDE'],
};

/** What a beheerder chooses for a lidmaatschap. */
export interface Functie {
  readonly rollen: readonly Rol[];
  readonly platformIds: readonly string[];
  readonly totEnMet?: string | undefined;
}

/**
 * @throws DomainError ONGELDIGE_INVOER when a role does not fit the organisation, or a JK role has no platform of this SWV.
 * BEHEERDER goes with no JK role: who manages accounts cannot read a dossier by accident.
 */
export function requireFunctie(functie: Functie, soort: OrganisatieSoort, platforms: readonly Platform[]): void {
  const past = functie.rollen.length > 0 && functie.rollen.every((rol) => ROLLEN_BIJ[soort].includes(rol));
  if (!past) {
    const tekst = `Bij deze organisatie kan iemand deze rollen hebben: ${ROLLEN_BIJ[soort].join(', ')}.`;
    throw invalid('/rollen', 'ROL_PAST_NIET', tekst);
  }
  const jk = functie.rollen.some((rol) => rol === 'CONTACTPERSOON_JK' || rol === 'JK_SPECIALIST');
  if (jk && functie.rollen.some((rol) => rol === 'BEHEERDER' || rol === 'FG')) {
    throw invalid(
      '/rollen',
      'ROLLEN_GAAN_NIET_SAMEN',
      'Wie accounts beheert of toezicht houdt, kan geen dossiers lezen. Maak daarvoor een apart lidmaatschap.',
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

/** @throws DomainError when the person also works for another SWV, whose beheerder this actor is not. */
export function requireAlleenHier(account: Account, actor: Actor): void {
  requireHier(account, actor);
  if (account.lidmaatschappen.every((one) => one.samenwerkingsverbandId === actor.samenwerkingsverbandId)) return;
  const tekst =
    'Deze persoon werkt ook voor een ander samenwerkingsverband. U kunt alleen het lidmaatschap bij u blokkeren.';
  throw refuse([{ code: 'OOK_ELDERS', tekst }]);
}

/** @throws DomainError when a beheerder would lock themselves out. */
export function requireIemandAnders(gebruikerId: string, actor: Actor): void {
  if (gebruikerId !== actor.gebruikerId) return;
  throw new DomainError('STAND_VAN_ZAKEN', 'Dit kunt u niet met uw eigen account doen. Vraag een andere beheerder.');
}

/** @throws DomainError when nobody would be left who can manage accounts. */
export function requireBeheerderBlijft(leden: readonly Lidmaatschap[], zonder: readonly string[]): void {
  const over = leden.filter(
    (one) => one.rollen.includes('BEHEERDER') && one.stand === 'ACTIEF' && !zonder.includes(one.id),
  );
  if (over.length > 0) return;
  const tekst = 'Dit is de laatste actieve beheerder. Maak eerst iemand anders beheerder.';
  throw refuse([{ code: 'LAATSTE_BEHEERDER', tekst }]);
}
