import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { keurVoorstelAf as route } from '#shared/contract/voorstellen.ts';

// Proposals are rare: their rules come with the first of them.
export default changeEndpoint(route, async ({ dossier }, request, context) => {
  const { keurVoorstelAf } = await import('#shared/voorstel/keur-voorstel-af.ts');
  return keurVoorstelAf(dossier, param(request, 'voorstelId'), request.body.reden, request.actor, context);
});
