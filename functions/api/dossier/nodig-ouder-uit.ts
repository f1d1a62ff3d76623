import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { AccountDeps } from '#functions/runtime/deps.ts';
import { answerChanged } from '#functions/runtime/dossier-endpoint.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { nodigOuderUit as route } from '#shared/contract/dossier.ts';

// Most requests read: what invites somebody comes with the first invitation.
export default endpoint(route, async (deps: AccountDeps, request) => {
  const { nodigOuderUit } = await import('#shared/kind/nodig-ouder-uit.ts');
  const gewijzigd = await nodigOuderUit(deps, verzoekOf(request), route.recht, param(request, 'ouderId'));
  return answerChanged(route, gewijzigd);
});
