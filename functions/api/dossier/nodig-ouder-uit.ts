import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { AccountDeps } from '#functions/runtime/deps.ts';
import { changeAndAnswer } from '#functions/runtime/dossier-endpoint.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { nodigOuderUit as route } from '#shared/contract/dossier.ts';
import { checkDossier } from '#shared/dossier/open-dossier.ts';
import { linkAccount } from '#shared/kind/link-account.ts';

// Most requests read: what invites somebody comes with the first invitation.
export default endpoint(route, async (deps: AccountDeps, request) => {
  const { inviteOuder } = await import('#shared/kind/invite-ouder.ts');
  const ouderId = param(request, 'ouderId');
  const { dossier } = await checkDossier(deps, verzoekOf(request), route.recht);
  const lid = await inviteOuder(deps, dossier, ouderId, request.actor);
  return changeAndAnswer(deps, route, request, (geopend) => linkAccount(geopend.dossier, ouderId, lid));
});
