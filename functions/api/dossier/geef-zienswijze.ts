import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { geefZienswijze } from '#shared/advies/geef-zienswijze.ts';
import { geefZienswijze as route } from '#shared/contract/dossier.ts';

export default changeEndpoint(route, ({ dossier }, { body, actor }, context) =>
  geefZienswijze(dossier, body.tekst, actor, context),
);
