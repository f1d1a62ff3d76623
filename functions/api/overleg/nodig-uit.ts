import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import type { AccountDeps } from '#functions/runtime/deps.ts';
import { changeAndAnswer } from '#functions/runtime/dossier-endpoint.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { nodigUit as route } from '#shared/contract/overleg.ts';
import { findEarlier } from '#shared/dossier/find-earlier.ts';
import { checkDossier } from '#shared/dossier/open-dossier.ts';
import { findGenodigde } from '#shared/kind/find-genodigde.ts';
import { linkAccount } from '#shared/kind/link-account.ts';
import { requireGeenOuder } from '#shared/kind/recognize-ouders.ts';
import { nodigUit, requireUitTeNodigen } from '#shared/overlegronde/nodig-uit.ts';
import { requirePlekVoorMens } from '#shared/overlegronde/omvang.ts';

export default endpoint(route, async (deps: AccountDeps, request) => {
  const { wie, ...venster } = request.body;
  const rondeId = param(request, 'rondeId');
  const { dossier } = await checkDossier(deps, verzoekOf(request), route.recht);
  // An invitation that will be refused must not make an account first, and mail it. One that was made before is not
  // made again.
  if (!(await findEarlier(deps, request))) {
    const { nu } = deps.newContext();
    requireUitTeNodigen(dossier, rondeId, venster, nu);
    if (wie.soort === 'NIEUW') requirePlekVoorMens(dossier, nu);
  }
  if (wie.soort !== 'OUDER')
    await requireGeenOuder(deps, dossier.ouders, wie.soort === 'NIEUW' ? { email: wie.email } : wie, '/wie');
  const genodigde = await findGenodigde(deps, dossier, wie, request.actor);
  return changeAndAnswer(deps, route, request, (geopend, context) => {
    const { ouderId } = genodigde;
    const gekoppeld = ouderId ? linkAccount(geopend.dossier, ouderId, genodigde.lid).dossier : geopend.dossier;
    return nodigUit(gekoppeld, rondeId, { ...venster, ...genodigde }, context);
  });
});
