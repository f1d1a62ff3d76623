import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { zichtbareBijlagen } from '#shared/bijlage/eigen-bijlage.ts';
import { lijstBijlagen } from '#shared/contract/bijlagen.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { viewBijlage } from '#shared/views/bijlage-view.ts';
import { viewWeggehaald } from '#shared/views/weggehaald-view.ts';

export default endpoint(lijstBijlagen, async (deps, request) => {
  const { actor } = request;
  return readDossier(deps, verzoekOf(request), lijstBijlagen.recht, (geopend, nu) => ({
    body: {
      items: zichtbareBijlagen(geopend.dossier, geopend.toegang, actor).map((one) =>
        viewBijlage(one, geopend, { actor, nu }),
      ),
      ...viewWeggehaald(geopend, { actor, nu }),
    },
    versie: geopend.dossier.hulpvraag.versie,
  }));
});
