import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { legToestemmingVast as route } from '#shared/contract/scholen.ts';
import { legToestemmingVast } from '#shared/toestemming/leg-toestemming-vast.ts';

export default changeEndpoint(route, ({ dossier }, { body, actor }, context) =>
  legToestemmingVast(dossier, body, actor, context),
);
