import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { legZienswijzeVast } from '#shared/advies/leg-zienswijze-vast.ts';
import { legZienswijzeVast as route } from '#shared/contract/dossier.ts';

export default changeEndpoint(route, ({ dossier }, { body, actor }, context) =>
  legZienswijzeVast(dossier, body, actor, context),
);
