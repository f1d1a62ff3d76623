import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { ordenScholen as route } from '#shared/contract/scholen.ts';
import { ordenScholen } from '#shared/school/school-rules.ts';

export default changeEndpoint(route, ({ dossier }, { body }) => ordenScholen(dossier, body.volgorde));
