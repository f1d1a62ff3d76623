import { param } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { accountActies, lidActies } from '#shared/beheer/beheer-acties.ts';
import { leesGebruiker } from '#shared/beheer/lees-gebruiker.ts';
import { leesGebruiker as route } from '#shared/contract/gebruikers.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const { actor } = request;
  const account = await leesGebruiker(deps, request, param(request, 'gebruikerId'));
  const lidmaatschappen = account.lidmaatschappen.map((one) => ({ ...one, acties: lidActies(one, actor) }));
  return { body: { ...account.gebruiker, lidmaatschappen, acties: accountActies(account, actor) } };
});
