import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { bewerkKind as route } from '#shared/contract/dossier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { bewerkKind } from '#shared/kind/bewerk-kind.ts';
import { viewKind } from '#shared/kind/naam.ts';

export default changeEndpoint(route, ({ dossier }, { versie, body }, context) => {
  requireVersion(versie, dossier.kind.versie, () => viewKind(dossier.kind));
  return bewerkKind(dossier, body, context);
});
