import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { wijzigVenster as route } from '#shared/contract/overleg.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { requireUitnodiging } from '#shared/overlegronde/overleg-guards.ts';
import { wijzigVenster } from '#shared/overlegronde/wijzig-venster.ts';

export default changeEndpoint(route, ({ dossier }, request, context) => {
  const uitnodiging = requireUitnodiging(dossier, param(request, 'uitnodigingId'));
  requireVersion(request.versie, uitnodiging.versie, () => uitnodiging);
  return wijzigVenster(dossier, uitnodiging.id, request.body, context);
});
