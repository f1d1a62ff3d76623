import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesGebruiker } from '#shared/beheer/lees-gebruiker.ts';
import { leesGebruiker as route } from '#shared/contract/gebruikers.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const { gebruiker, lidmaatschappen } = await leesGebruiker(deps, request, param(request, 'gebruikerId'));
  return { body: { ...gebruiker, lidmaatschappen } };
});
