import { param } from '#functions/runtime/api-request.ts';
import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { verwijderOuder as route } from '#shared/contract/dossier.ts';
import { verwijderOuder } from '#shared/kind/verwijder-ouder.ts';

export default changeEndpoint(route, ({ dossier }, request) => verwijderOuder(dossier, param(request, 'ouderId')));
