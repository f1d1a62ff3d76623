import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesVernietigingslijst as route } from '#shared/contract/toezicht.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { TeVernietigen } from '#shared/ports/termijn-store.ts';

export default endpoint(route, async (deps: ToezichtDeps, { actor, query }) => {
  const today = dateInNetherlands(deps.newContext().nu);
  const page = await deps.termijnen.listTeVernietigen(actor.samenwerkingsverbandId, today, query);
  return { body: { ...page, items: page.items.map((one) => view(one, actor)) } };
});

function view({ vernietiging, nooitGedeeld, ...rest }: TeVernietigen, actor: Actor) {
  const voorgedragen = vernietiging?.goedgekeurdOp ? 'GOEDGEKEURD' : 'VOORGEDRAGEN';
  return {
    ...rest,
    stand: nooitGedeeld ? 'GOEDGEKEURD' : vernietiging ? voorgedragen : 'TE_BEOORDELEN',
    doorMijVoorgedragen: vernietiging?.voorgedragenDoor.gebruikerId === actor.gebruikerId,
  };
}
