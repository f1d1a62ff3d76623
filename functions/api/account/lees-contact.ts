import type { OrganisatieDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesContact as route } from '#shared/contract/account.ts';
import { notFound } from '#shared/kernel/errors.ts';

export default endpoint(route, async (deps: OrganisatieDeps, { actor }) => {
  const { samenwerkingsverbandId } = actor;
  const [swv, platforms] = await Promise.all([
    deps.organisaties.load(samenwerkingsverbandId, samenwerkingsverbandId),
    deps.organisaties.listPlatforms(samenwerkingsverbandId),
  ]);
  if (!swv) throw notFound();
  return { body: { ...swv, platforms } };
});
