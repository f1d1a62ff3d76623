import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { schrijfObservatie } from '#shared/advies/schrijf-observatie.ts';
import { schrijfObservatie as route } from '#shared/contract/dossier.ts';

export default changeEndpoint(route, ({ dossier }, { body, actor }, context) =>
  schrijfObservatie(dossier, body, actor, context),
);
