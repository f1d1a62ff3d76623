import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { geefToestemming as route } from '#shared/contract/scholen.ts';
import { geefToestemming } from '#shared/toestemming/geef-toestemming.ts';

export default changeEndpoint(route, ({ dossier }, { body, actor }, context) =>
  geefToestemming(dossier, body, actor, context),
);
