import type { OrganisatieDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesContact as route } from '#shared/contract/account.ts';
import { notFound } from '#shared/kernel/errors.ts';

export default endpoint(route, async (deps: OrganisatieDeps, { actor }) => {
  const { samenwerkingsverbandId } = actor;
  const swv = await deps.organisaties.load(samenwerkingsverbandId, samenwerkingsverbandId);
  if (!swv) throw notFound();
  const platforms = await deps.organisaties.listPlatforms(samenwerkingsverbandId);
  return { body: { ...swv, platforms } };
});
