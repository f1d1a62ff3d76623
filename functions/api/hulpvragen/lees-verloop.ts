import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesVerloop } from '#shared/contract/hulpvragen.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';

export default endpoint(leesVerloop, async (deps, request) => {
  const { viewStatuswijziging } = await import('#shared/views/hulpvraag-view.ts');
  return readDossier(deps, verzoekOf(request), leesVerloop.recht, ({ dossier }) => ({
    body: { items: dossier.statuswijzigingen.map(viewStatuswijziging) },
    versie: dossier.hulpvraag.versie,
  }));
});
