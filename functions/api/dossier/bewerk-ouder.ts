import { param, verzoekOf } from '#functions/runtime/api-request.ts';
import { changeAndAnswer } from '#functions/runtime/dossier-endpoint.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { bewerkOuder as route } from '#shared/contract/dossier.ts';
import { checkDossier } from '#shared/dossier/open-dossier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { bewerkOuder } from '#shared/kind/bewerk-ouder.ts';
import { withHeleNaam } from '#shared/kind/naam.ts';
import { requireOuder } from '#shared/kind/ouder-gegevens.ts';
import { recognizeBetrokkenen } from '#shared/kind/recognize-betrokkenen.ts';

export default endpoint(route, async (deps, request) => {
  const ouderId = param(request, 'ouderId');
  const { dossier: nu } = await checkDossier(deps, verzoekOf(request), route.recht);
  const herkend = await recognizeBetrokkenen(deps, nu, request.body.email);
  return changeAndAnswer(deps, route, request, ({ dossier }) => {
    const ouder = requireOuder(dossier, ouderId);
    requireVersion(request.versie, ouder.versie, () => ouder);
    return bewerkOuder(dossier, ouder.id, withHeleNaam(request.body), herkend);
  });
});
