import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { bewerkObservatie, requireObservatie } from '#shared/advies/advies-rules.ts';
import { bewerkObservatie as route } from '#shared/contract/dossier.ts';
import { requireVersion } from '#shared/dossier/carry-out.ts';

export default changeEndpoint(route, ({ dossier }, request) => {
  const observatie = requireObservatie(dossier, param(request, 'observatieId'));
  requireVersion(request.versie, observatie.versie, () => observatie);
  return bewerkObservatie(dossier, observatie.id, request.body);
});
