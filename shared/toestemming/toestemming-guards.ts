/**
 * What stands in the way of an act about a toestemming, whatever is filled in. The act asks it, and so does the page
 * that offers the act.
 */

import { notFound, type Problem, refuse, requireNothing } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { isGeldig, openBezwaar, type Toestemming } from '#shared/model/toestemming.ts';
import { ouderVan } from '#shared/toegang/relaties.ts';
import { requireEenOuderMetGezag, requireEenPapier } from './papier.ts';

/** The ouder that this actor is. @throws DomainError NIET_GEVONDEN */
export function requireEigenOuder(actor: Actor, dossier: Dossier): Ouder {
  const ouder = ouderVan(actor, dossier);
  if (!ouder) throw notFound();
  return ouder;
}

/** Why no toestemming can be given now; empty when one can. To withdraw is possible always. */
export function toestemmingOntbreekt({ hulpvraag }: Dossier): readonly Problem[] {
  if (!isAfgesloten(hulpvraag.status)) return [];
  const tekst = 'Deze hulpvraag is afgesloten. Toestemming geven kan niet meer.';
  return [{ code: 'HULPVRAAG_AFGESLOTEN', tekst }];
}

/** The ouder who can give one now. @throws DomainError in a closed case, and for anybody else. */
export function requireTeGeven(dossier: Dossier, actor: Actor): Ouder {
  const ouder = requireEigenOuder(actor, dossier);
  requireNothing(toestemmingOntbreekt(dossier));
  return ouder;
}

/** @throws DomainError in a closed case, and where nobody could have signed, or no signed paper was added. */
export function requireVastTeLeggen(dossier: Dossier): void {
  requireNothing(toestemmingOntbreekt(dossier));
  requireEenOuderMetGezag(dossier, 'Alleen een ouder met gezag kan toestemming geven.');
  requireEenPapier(dossier, 'TOESTEMMING_SCHOOL');
}

/** @throws DomainError for one that was withdrawn before. */
export function requireNietIngetrokken({ intrekking }: Toestemming): void {
  if (!intrekking) return;
  throw refuse([{ code: 'AL_INGETROKKEN', tekst: 'Deze toestemming is al ingetrokken.' }]);
}

/** The ouder who can withdraw it. @throws DomainError for the toestemming of another one, and for a withdrawn one. */
export function requireEigenInTeTrekken(dossier: Dossier, toestemming: Toestemming, actor: Actor): Ouder {
  const ouder = requireEigenOuder(actor, dossier);
  if (toestemming.ouderId !== ouder.id) {
    const tekst =
      'Deze toestemming heeft de andere ouder gegeven. U kunt wel bezwaar maken; dan kan de school er meteen niet meer bij.';
    throw refuse([{ code: 'TOESTEMMING_VAN_ANDER', tekst }]);
  }
  requireNietIngetrokken(toestemming);
  return ouder;
}

/** @throws DomainError for one that counts no more. */
export function requireGeldt(toestemming: Toestemming, nu: Moment): void {
  if (isGeldig(toestemming, nu)) return;
  throw refuse([{ code: 'TOESTEMMING_GELDT_NIET', tekst: 'Deze toestemming geldt al niet meer.' }]);
}

/** The ouder who can object to it. @throws DomainError for the own toestemming, and for one that counts no more. */
export function requireBezwaarTeMaken(dossier: Dossier, toestemming: Toestemming, actor: Actor, nu: Moment): Ouder {
  const ouder = requireEigenOuder(actor, dossier);
  if (toestemming.ouderId === ouder.id) {
    throw refuse([
      { code: 'EIGEN_TOESTEMMING', tekst: 'Deze toestemming heeft u zelf gegeven. U kunt die intrekken.' },
    ]);
  }
  requireGeldt(toestemming, nu);
  return ouder;
}

/** Who can object, in words. */
export const BEZWAAR_VAN = 'Alleen een ouder met gezag kan bezwaar maken.';

/** @throws DomainError where no other ouder met gezag could object, and for a toestemming that counts no more. */
export function requireBezwaarVastTeLeggen(dossier: Dossier, toestemming: Toestemming, nu: Moment): void {
  requireEenOuderMetGezag(dossier, BEZWAAR_VAN);
  if (!dossier.ouders.some((one) => one.gezag && one.id !== toestemming.ouderId)) throw refuseEigenToestemming();
  requireGeldt(toestemming, nu);
}

/** The refusal of an objection by the ouder who gave it, recorded by the SWV. */
export function refuseEigenToestemming() {
  const tekst = 'Deze ouder heeft de toestemming zelf gegeven. Leg een intrekking vast.';
  return refuse([{ code: 'EIGEN_TOESTEMMING', tekst, plek: '/ouderId' }]);
}

/** @throws DomainError for anybody but the ouder who objects. */
export function requireEigenBezwaar(dossier: Dossier, toestemming: Toestemming, actor: Actor): void {
  const ouder = requireEigenOuder(actor, dossier);
  if (openBezwaar(toestemming)?.ouderId === ouder.id) return;
  throw refuse([{ code: 'GEEN_BEZWAAR', tekst: 'U heeft bij deze toestemming geen bezwaar openstaan.' }]);
}

/** @throws DomainError where nobody objects, or no signed paper was added. */
export function requireBezwaarTerugTeNemen(dossier: Dossier, toestemming: Toestemming): void {
  if (!openBezwaar(toestemming)) {
    throw refuse([{ code: 'GEEN_BEZWAAR', tekst: 'Bij deze toestemming staat geen bezwaar open.' }]);
  }
  requireEenPapier(dossier, 'TOESTEMMING_SCHOOL');
}
