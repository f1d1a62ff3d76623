import { changeEndpoint } from '#functions/runtime/dossier-endpoint.ts';
import { legInschrijvingVast as route } from '#shared/contract/scholen.ts';
import { metHulpvraag, silent } from '#shared/dossier/uitkomst.ts';
import { maakInschrijving } from '#shared/hulpvraag/wijzig-status.ts';

export default changeEndpoint(route, ({ dossier }, { body }, { nu }) => {
  const inschrijving = maakInschrijving(dossier, body, nu);
  return silent(metHulpvraag(dossier, nu, { inschrijving }), 'inschrijving', inschrijving.schoolId);
});
