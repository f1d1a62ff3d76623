import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { ordenScholen as route } from '#shared/contract/scholen.ts';
import { ordenScholen } from '#shared/school/orden-scholen.ts';

export default changeEndpoint(route, ({ dossier }, { body }) => ordenScholen(dossier, body.volgorde));
