import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { trekVoorstelIn as route } from '#shared/contract/voorstellen.ts';

// Proposals are rare: their rules come with the first of them.
export default changeEndpoint(route, async ({ dossier }, request, context) => {
  const { trekVoorstelIn } = await import('#shared/voorstel/trek-voorstel-in.ts');
  return trekVoorstelIn(dossier, param(request, 'voorstelId'), request.actor, context);
});
