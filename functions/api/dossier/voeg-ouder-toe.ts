import { verzoekOf } from '#functions/runtime/api-request.ts';
import { changeAndAnswer } from '#functions/runtime/dossier-endpoint.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { voegOuderToe as route } from '#shared/contract/dossier.ts';
import { checkDossier } from '#shared/dossier/open-dossier.ts';
import { withHeleNaam } from '#shared/kind/naam.ts';
import { recognizeBetrokkenen } from '#shared/kind/recognize-betrokkenen.ts';
import { voegOuderToe } from '#shared/kind/voeg-ouder-toe.ts';

export default endpoint(route, async (deps, request) => {
  const { dossier: nu } = await checkDossier(deps, verzoekOf(request), route.recht);
  const herkend = await recognizeBetrokkenen(deps, nu, request.body.email);
  return changeAndAnswer(deps, route, request, ({ dossier }, context) =>
    voegOuderToe(dossier, withHeleNaam(request.body), context, herkend),
  );
});
