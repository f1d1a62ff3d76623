import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { schrijfAdvies } from '#shared/advies/schrijf-advies.ts';
import { schrijfAdvies as route } from '#shared/contract/dossier.ts';

export default changeEndpoint(route, ({ dossier }, { body, actor }, context) =>
  schrijfAdvies(dossier, body, actor, context),
);
