import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { requireObservatie } from '#shared/advies/advies-guards.ts';
import { bewerkObservatie } from '#shared/advies/bewerk-observatie.ts';
import { bewerkObservatie as route } from '#shared/contract/dossier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { laatsteVersieVan } from '#shared/model/advies.ts';

export default changeEndpoint(route, ({ dossier }, request, context) => {
  const observatie = requireObservatie(dossier, param(request, 'observatieId'));
  const laatste = laatsteVersieVan(observatie, dossier.observaties);
  requireVersion(request.versie, laatste.versie, () => ({ ...laatste, isVervangen: false }));
  return bewerkObservatie(dossier, laatste.id, request.body, request.actor, context);
});
