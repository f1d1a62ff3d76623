import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { bewerkRonde as route } from '#shared/contract/overleg.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { bewerkRonde } from '#shared/overlegronde/bewerk-ronde.ts';
import { requireRonde } from '#shared/overlegronde/overleg-guards.ts';

export default changeEndpoint(route, ({ dossier }, request, context) => {
  const ronde = requireRonde(dossier, param(request, 'rondeId'));
  requireVersion(request.versie, ronde.versie, () => ronde);
  return bewerkRonde(dossier, ronde.id, request.body, context);
});
