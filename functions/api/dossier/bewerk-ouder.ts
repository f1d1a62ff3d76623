import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { bewerkOuder as route } from '#shared/contract/dossier.ts';
import { requireVersion } from '#shared/dossier/carry-out.ts';
import { bewerkOuder, requireOuder } from '#shared/kind/kind-rules.ts';

export default changeEndpoint(route, ({ dossier }, request) => {
  const ouder = requireOuder(dossier, param(request, 'ouderId'));
  requireVersion(request.versie, ouder.versie, () => ouder);
  return bewerkOuder(dossier, ouder.id, request.body);
});
