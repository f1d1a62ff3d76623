import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { organisatieActies } from '#shared/beheer/beheer-acties.ts';
import { lijstOrganisaties as route } from '#shared/contract/organisaties.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const { actor, query } = request;
  const { soort, ...page } = query;
  const found = await deps.organisaties.listBySoort(actor.samenwerkingsverbandId, soort, page);
  const items = found.items.map((one) => ({ ...one, acties: organisatieActies(one, actor) }));
  return { body: { ...found, items } };
});
