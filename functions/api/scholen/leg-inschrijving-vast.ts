import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { legInschrijvingVast as route } from '#shared/contract/scholen.ts';
import { legInschrijvingVast } from '#shared/hulpvraag/leg-inschrijving-vast.ts';

export default changeEndpoint(route, ({ dossier }, { body }, context) => legInschrijvingVast(dossier, body, context));
