import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { HulpvragenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { vergelijkZaak as route } from '#shared/contract/kind.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { dossierVan, findZelfdeKind } from '#shared/kind/find-zelfde-kind.ts';

/** Other dossiers than this one that are likely of the same child. Logged in this dossier, of which it is asked. */
export default endpoint(route, async (deps: HulpvragenDeps, request) => {
  const { actor, body } = request;
  const { kop, kind } = await readDossier(deps, verzoekOf(request), route.recht, ({ dossier }) => ({
    kop: dossier.kop,
    kind: body.kind ?? dossier.kind,
  }));
  const regels = await deps.lijsten.listKinderen(kop.samenwerkingsverbandId, kind.geboortedatum);
  const andere = regels.filter((one) => dossierVan(one) !== (kop.samengevoegdMet?.dossierId ?? kop.id));
  return { body: { items: findZelfdeKind(andere, kind, actor) } };
});
