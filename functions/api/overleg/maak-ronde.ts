import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { maakRonde as route } from '#shared/contract/overleg.ts';
import { maakRonde } from '#shared/overlegronde/maak-ronde.ts';

export default changeEndpoint(route, ({ dossier }, { body, actor }, context) =>
  maakRonde(dossier, body, actor, context),
);
