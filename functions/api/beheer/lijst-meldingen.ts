import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { lijstMeldingen as route } from '#shared/contract/meldingen.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const { actor, query } = request;
  const isBeheerder = actor.rollen.includes('BEHEERDER');
  const gevonden = await deps.meldingen.listUndelivered(actor.samenwerkingsverbandId, query);
  const items = gevonden.items.map(({ id, reeks, melding }) => {
    if (!melding) return { id, reeks, stand: 'MISLUKT' };
    const { aan, ...rest } = melding;
    return { ...rest, reeks, ...(isBeheerder ? { aan } : {}) };
  });
  return { body: { items, volgende: gevonden.volgende } };
});
