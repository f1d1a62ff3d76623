import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { mayZien, viewVerzoek } from '#shared/avg/avg-verzoek.ts';
import { lijstAvgVerzoeken as route } from '#shared/contract/toezicht.ts';

export default endpoint(route, async (deps: ToezichtDeps, request) => {
  const { actor, query } = request;
  const page = await deps.avg.listOpen(actor.samenwerkingsverbandId, query, (one) => mayZien(one, actor));
  const items = page.items.map(viewVerzoek);
  if (!actor.rollen.includes('FG')) return { body: { ...page, items } };
  // The FG watches terms and outcomes, and reads nothing of a dossier.
  return { body: { ...page, items: items.map(({ toelichting: _, ...one }) => one) } };
});
