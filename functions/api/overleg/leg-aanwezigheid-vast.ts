import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { legAanwezigheidVast as route } from '#shared/contract/overleg.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { legAanwezigheidVast } from '#shared/overlegronde/leg-aanwezigheid-vast.ts';
import { requireUitnodiging } from '#shared/overlegronde/overleg-guards.ts';

export default changeEndpoint(route, ({ dossier }, request) => {
  const uitnodiging = requireUitnodiging(dossier, param(request, 'uitnodigingId'));
  requireVersion(request.versie, uitnodiging.versie, () => uitnodiging);
  return legAanwezigheidVast(dossier, uitnodiging.id, request.body.aanwezig);
});
