import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { requireOrganisatie } from '#shared/beheer/require-organisatie.ts';
import { leesAdresboek as route } from '#shared/contract/leden.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { isGegevenOp } from '#shared/model/gebruiker.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const { organisatieId, platformId, ...page } = request.query;
  const { id } = await requireOrganisatie(deps, request.actor, organisatieId);
  const today = dateInNetherlands(deps.newContext().nu);
  const { items, volgende } = await deps.gebruikers.listMembers(
    id,
    'MEDEWERKERS',
    page,
    (lid) => isGegevenOp(lid, today) && (platformId === undefined || lid.platformIds.includes(platformId)),
  );
  return { body: { items: items.map((one) => ({ ...one, lidmaatschapId: one.id })), volgende } };
});
