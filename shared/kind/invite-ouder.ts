import { requireHoofddossier } from '#shared/dossier/follow-hoofddossier.ts';
import { viewAccountFor } from '#shared/gebruiker/beheer-van.ts';
import { type InviteDeps, invitePerson } from '#shared/gebruiker/invite-person.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Actor, isGegevenOp, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { Ouder } from '#shared/model/kind.ts';
import type { Account } from '#shared/ports/gebruiker-store.ts';
import { requireNietVanAndereOuder } from './link-account.ts';
import { requireOuder } from './ouder-gegevens.ts';
import { requireAdres, requireGezag } from './ouder-guards.ts';
import { recognizeOuders } from './recognize-ouders.ts';

/**
 * The account of an ouder met gezag, made by invitation when there is none. Ouders and external invitees are members of
 * the SWV itself, in a role that opens nothing but what the dossier opens for them. [decided]
 *
 * Who has an account is that account, and never looked up by mail again: addresses are corrected, and the one in the
 * dossier may be a stranger's.
 * @throws DomainError STAND_VAN_ZAKEN without gezag or mail address, for an account that is blocked or removed, or that
 * belongs to another ouder of this child.
 */
export async function inviteOuder(
  deps: InviteDeps,
  dossier: Dossier,
  ouderId: OuderId,
  actor: Actor,
): Promise<Lidmaatschap> {
  requireGezag(requireOuder(dossier, ouderId));
  return accountVanOuder(deps, dossier, ouderId, actor);
}

/** As {@link inviteOuder}, also of an ouder zonder gezag, about whom two people decided. */
export async function accountVanOuder(
  deps: InviteDeps,
  dossier: Dossier,
  ouderId: OuderId,
  actor: Actor,
): Promise<Lidmaatschap> {
  requireHoofddossier(dossier);
  const ouder = requireOuder(dossier, ouderId);
  const eigen = await eigenAccount(deps, ouder);
  if (eigen) return eigen;
  const email = requireAdres(ouder);
  const bekend = await deps.gebruikers.findByEmail(email);
  if (bekend) requireNietVanAndereOuder(dossier, ouderId, bekend.gebruiker.id);
  const anderen = dossier.ouders.filter((one) => one !== ouder);
  if ((await recognizeOuders(deps, anderen, { email })).length > 0) throw adresVanAnder();
  return invitePerson(deps, { email, naam: ouder.naam, rollen: ['OUDER'], organisatie: atSwv(actor) });
}

/** Whoever reads the mails of an address can take its account over: one address is one ouder. */
function adresVanAnder() {
  const tekst =
    'Dit e-mailadres is ook van een andere ouder van dit kind. Elke ouder heeft een eigen account nodig, met een eigen e-mailadres.';
  return refuse([{ code: 'ADRES_VAN_ANDERE_OUDER', tekst, plek: '/email' }]);
}

/** The account that the ouder was given earlier; undefined when there was none. */
async function eigenAccount(
  deps: InviteDeps,
  { gebruikerId, lidmaatschapId }: Ouder,
): Promise<Lidmaatschap | undefined> {
  if (gebruikerId === undefined || lidmaatschapId === undefined) return undefined;
  const account = await deps.gebruikers.load(gebruikerId);
  const lid = account?.lidmaatschappen.find((one) => one.id === lidmaatschapId);
  const today = dateInNetherlands(deps.newContext().nu);
  if (account && lid && isGegevenOp(lid, today) && !isBlockedHere(account, lid)) return lid;
  const tekst =
    'Het account van deze ouder is geblokkeerd of verwijderd. Vraag de beheerder om hulp, of ontkoppel het account en geef de ouder een nieuw account.';
  throw refuse([{ code: 'ACCOUNT_WERKT_NIET', tekst }]);
}

/** What another SWV did to its account is not told here. */
function isBlockedHere(account: Account, { samenwerkingsverbandId }: Lidmaatschap): boolean {
  return viewAccountFor(account, samenwerkingsverbandId)?.gebruiker.stand !== 'ACTIEF';
}

/** Membership of the SWV itself, for people who come in by a dossier. */
export function atSwv(actor: Actor) {
  return {
    organisatieId: actor.samenwerkingsverbandId,
    organisatieNaam: '',
    organisatieSoort: 'SAMENWERKINGSVERBAND' as const,
    samenwerkingsverbandId: actor.samenwerkingsverbandId,
  };
}
