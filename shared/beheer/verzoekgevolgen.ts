import type { Moment } from '#shared/kernel/text.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Beheer } from './beheer-deps.ts';
import { requireTeBevestigen } from './bevestig-accountverzoek.ts';
import { compareRechten } from './compare-rechten.ts';
import { givenFunctie, requireLid } from './lid-functie.ts';
import { requireHier } from './rollen.ts';
import { soortVan } from './verzoek-soorten.ts';

/**
 * What confirming a request would do, for the beheerder who considers it: what opens for the person whom it is about,
 * and how many people are mailed. Of roles that is what comes with them; of another telephone or address, all that the
 * account may do here, because whoever has that telephone or mailbox can do it from then on.
 * @throws DomainError as confirming would
 */
export async function verzoekgevolgen(deps: Beheer, actor: Actor, verzoekId: string, nu: Moment) {
  const { open, wacht } = await requireTeBevestigen(deps, actor, verzoekId, nu);
  const { wat, gebruikerId } = open;
  const soort = soortVan(wat);
  const platforms = await deps.organisaties.listPlatforms(actor.samenwerkingsverbandId);
  const isWachtend = wacht && soort.fulfilWachtend !== undefined;
  const mensen = isWachtend ? 0 : new Set(soort.uitgevoerd(open).map(({ aan }) => aan)).size;
  if (wat.soort === 'ROLLEN') {
    const voor = await requireLid(deps, actor, { gebruikerId, lidmaatschapId: wat.lidmaatschapId });
    const na = givenFunctie(voor, wat.gezien, wat);
    return { mensen, ...compareRechten([voor], [na], platforms, nu), wissels: [{ voor, na }] };
  }
  const hier = requireHier(await deps.gebruikers.load(gebruikerId), actor);
  const { krijgt } = compareRechten([], isWachtend ? [] : hier, platforms, nu);
  return { mensen, krijgt, verliest: [], wissels: [] };
}
