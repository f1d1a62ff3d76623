import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { voegOuderToe as route } from '#shared/contract/dossier.ts';
import { voegOuderToe } from '#shared/kind/kind-rules.ts';

export default changeEndpoint(route, ({ dossier }, { body }, context) => voegOuderToe(dossier, body, context));
