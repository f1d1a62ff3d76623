import type { Context } from '#shared/kernel/context.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Uitnodiging } from '#shared/model/overlegronde.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { isVan } from './change-uitnodiging.ts';
import { requireVoorGenodigden } from './overleg-guards.ts';
import { melding } from './overleg-melding.ts';
import { type UitnodigingOpdracht, type Venster, vensterVoor } from './venster.ts';

/**
 * Invites one person. @throws DomainError for a closing before the opening, an ouder zonder gezag, a second invitation.
 */
export function nodigUit(dossier: Dossier, rondeId: string, opdracht: UitnodigingOpdracht, context: Context): Uitkomst {
  const { ronde, venster } = requireUitTeNodigen(dossier, rondeId, opdracht, context.nu);
  const dubbel = dossier.uitnodigingen.some(
    // By the person: in two roles at one table is still one chair, one appointment and one mail.
    (one) => isVan(one, rondeId) && one.persoon.gebruikerId === opdracht.persoon.gebruikerId,
  );
  if (dubbel)
    throw refuse([{ code: 'AL_UITGENODIGD', tekst: 'Deze persoon is al uitgenodigd voor deze overlegronde.' }]);
  requireGezag(dossier, opdracht);
  const uitnodiging: Uitnodiging = {
    id: context.nieuwId(),
    rondeId,
    soort: opdracht.soort,
    naam: opdracht.persoon.naam,
    functie: opdracht.functie,
    persoon: opdracht.persoon,
    ...(opdracht.ouderId ? { ouderId: opdracht.ouderId } : {}),
    ...(opdracht.besluit ? { besluit: opdracht.besluit } : {}),
    openingswijze: opdracht.openingswijze,
    ...venster,
    uitgenodigdOp: context.nu,
    versie: 1,
  };
  const na = { ...dossier, uitnodigingen: [...dossier.uitnodigingen, uitnodiging] };
  return {
    dossier: na,
    meldingen: [melding('UITNODIGING', uitnodiging, ronde, na)],
    object: { soort: 'uitnodiging', id: uitnodiging.id },
  };
}

/**
 * Whether anybody can be invited in this way now. Asked before somebody gets an account for it, and is mailed.
 * @throws DomainError for a case that does not run, a round that is off or full, a closing before the opening.
 */
export function requireUitTeNodigen(dossier: Dossier, rondeId: string, opdracht: Venster, nu: Moment) {
  const ronde = requireVoorGenodigden(dossier, rondeId);
  return { ronde, venster: vensterVoor(ronde, opdracht, nu) };
}

function requireGezag(dossier: Dossier, opdracht: UitnodigingOpdracht): void {
  const ouder = dossier.ouders.find(
    (one) => one.id === opdracht.ouderId || one.gebruikerId === opdracht.persoon.gebruikerId,
  );
  if (opdracht.soort !== 'OUDER' && !ouder) return;
  const magErbij = ouder?.gezag || opdracht.besluit !== undefined;
  if (magErbij && ouder?.id === opdracht.ouderId) return;
  const tekst =
    'Alleen een ouder met gezag die bij dit kind staat, kan zo worden uitgenodigd. Voor een ouder zonder gezag doet u een voorstel, met een reden: een collega keurt het goed of af.';
  throw refuse([{ code: 'OUDER_ZONDER_GEZAG', tekst, plek: '/ouderId' }]);
}
