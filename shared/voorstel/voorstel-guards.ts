/** Who may decide about a proposal as it stands. The decision asks it, and so does the page that offers it. */

import { requireHoofddossier } from '#shared/dossier/follow-hoofddossier.ts';
import { requireTerugTeDraaien, terugstapOntbreekt } from '#shared/hulpvraag/zet-stap-terug.ts';
import { DomainError, notFound, refuse, requireNothing } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Ouder } from '#shared/model/kind.ts';
import {
  isTweedePersoon,
  standVan,
  type Voorstel,
  type VoorstelStand,
  type VoorstelWat,
} from '#shared/model/voorstel.ts';
import { requireVoorGenodigden } from '#shared/overlegronde/overleg-guards.ts';

/** The proposal of an id. @throws DomainError NIET_GEVONDEN */
export function requireVoorstel({ voorstellen }: Dossier, voorstelId: string): Voorstel {
  const voorstel = voorstellen.find((one) => one.id === voorstelId);
  if (!voorstel) throw notFound();
  return voorstel;
}

/** @throws DomainError for one that was decided about, or was not in time. */
export function requireOpen(voorstel: Voorstel, nu: Moment): void {
  const stand = standVan(voorstel, nu);
  if (stand === 'OPEN') return;
  throw refuse([{ code: 'VOORSTEL_NIET_OPEN', tekst: NIET_OPEN[stand], plek: '/voorstellen' }]);
}

const NIET_OPEN: Readonly<Record<Exclude<VoorstelStand, 'OPEN'>, string>> = {
  VERLOPEN: 'Dit voorstel is verlopen. Doe het zo nodig opnieuw.',
  GOEDGEKEURD: 'Dit voorstel is al goedgekeurd.',
  AFGEKEURD: 'Dit voorstel is al afgekeurd. Doe het zo nodig opnieuw.',
  INGETROKKEN: 'Dit voorstel is ingetrokken.',
};

/** @throws DomainError GEEN_TOEGANG for the proposer, in whatever role; STAND_VAN_ZAKEN for one that is not open. */
export function requireTeBeoordelen(voorstel: Voorstel, actor: Actor, nu: Moment): void {
  requireOpen(voorstel, nu);
  if (isTweedePersoon(voorstel, actor)) return;
  const tekst = 'Iemand anders moet dit voorstel goedkeuren of afkeuren: niet wie het deed. U kunt het wel intrekken.';
  throw new DomainError('GEEN_TOEGANG', tekst);
}

/**
 * As {@link requireTeBeoordelen}, and what is proposed can still be done as things stand. What depends on another
 * dossier, or on accounts, is found out by the preview and the decision. @throws DomainError
 */
export function requireGoedTeKeuren(dossier: Dossier, voorstel: Voorstel, actor: Actor, nu: Moment): void {
  requireTeBeoordelen(voorstel, actor, nu);
  const { wat } = voorstel;
  if (wat.soort === 'TERUGSTAP') {
    requireZelfdeStap(dossier, wat.statuswijzigingId);
    requireNothing(terugstapOntbreekt(dossier, nu));
  }
  if (wat.soort === 'OUDER_UITNODIGEN') {
    requireNogZonderGezag(dossier, wat, nu);
    requireVoorGenodigden(dossier, wat.rondeId);
    // It ties the ouder to an account, which is done where the ouders are kept.
    requireHoofddossier(dossier);
  }
}

/** @throws DomainError when the last step is not the one that was proposed to take back. */
export function requireZelfdeStap(dossier: Dossier, statuswijzigingId: string): void {
  if (requireTerugTeDraaien(dossier).stap.id !== statuswijzigingId) throw refuseOvertaken();
}

/**
 * The ouder whom two people let in. @throws DomainError when the time is over, or the ouder is gone or has gezag by
 * now.
 */
export function requireNogZonderGezag(
  { ouders }: Dossier,
  { ouderId, sluitOp }: Extract<VoorstelWat, { readonly soort: 'OUDER_UITNODIGEN' }>,
  nu: Moment,
): Ouder {
  const ouder = ouders.find(({ id }) => id === ouderId);
  if (!ouder || ouder.gezag || sluitOp <= nu) throw refuseOvertaken();
  return ouder;
}

/** The dossier went on since this was proposed. */
function refuseOvertaken() {
  const tekst =
    'De hulpvraag is veranderd sinds dit is voorgesteld. Bekijk de hulpvraag en doe zo nodig een nieuw voorstel.';
  return refuse([{ code: 'VOORSTEL_ACHTERHAALD', tekst, plek: '/voorstellen' }]);
}

/** @throws DomainError GEEN_TOEGANG for anybody but the proposer; STAND_VAN_ZAKEN for one that is not open. */
export function requireEigenVoorstel(voorstel: Voorstel, actor: Actor, nu: Moment): void {
  requireOpen(voorstel, nu);
  if (voorstel.door.gebruikerId === actor.gebruikerId) return;
  throw new DomainError('GEEN_TOEGANG', 'Alleen wie dit voorstelde, kan het intrekken. U kunt het wel afkeuren.');
}
