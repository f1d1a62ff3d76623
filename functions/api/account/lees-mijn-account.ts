import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesMijnAccount as route } from '#shared/contract/account.ts';
import { countsOn } from '#shared/gebruiker/gebruiker.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { notFound } from '#shared/kernel/errors.ts';

export default endpoint(route, async (deps, request) => {
  const account = await deps.gebruikers.load(request.actor.gebruikerId);
  if (!account) throw notFound();
  const today = dateInNetherlands(deps.newContext().nu);
  const { id, naam, email } = account.gebruiker;
  const lidmaatschappen = account.lidmaatschappen.filter((one) => countsOn(one, today));
  return { body: { gebruikerId: id, naam, email, lidmaatschappen } };
});
