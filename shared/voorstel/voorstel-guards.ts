/** Who may decide about a proposal as it stands. The decision asks it, and so does the page that offers it. */
import { DomainError, notFound, refuse } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { isTweedePersoon, standVan, type Voorstel, type VoorstelStand } from '#shared/model/voorstel.ts';

/** The proposal of an id. @throws DomainError NIET_GEVONDEN */
export function requireVoorstel({ voorstellen }: Dossier, voorstelId: string): Voorstel {
  const voorstel = voorstellen.find((one) => one.id === voorstelId);
  if (!voorstel) throw notFound();
  return voorstel;
}

/** @throws DomainError for one that was decided about, or was not in time. */
export function requireOpen(voorstel: Voorstel, nu: string): void {
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
export function requireTeBeoordelen(voorstel: Voorstel, actor: Actor, nu: string): void {
  requireOpen(voorstel, nu);
  if (isTweedePersoon(voorstel, actor)) return;
  const tekst = 'Iemand anders moet dit voorstel goedkeuren of afkeuren: niet wie het deed. U kunt het wel intrekken.';
  throw new DomainError('GEEN_TOEGANG', tekst);
}

/** @throws DomainError GEEN_TOEGANG for anybody but the proposer; STAND_VAN_ZAKEN for one that is not open. */
export function requireEigenVoorstel(voorstel: Voorstel, actor: Actor, nu: string): void {
  requireOpen(voorstel, nu);
  if (voorstel.door.gebruikerId === actor.gebruikerId) return;
  throw new DomainError('GEEN_TOEGANG', 'Alleen wie dit voorstelde, kan het intrekken. U kunt het wel afkeuren.');
}
