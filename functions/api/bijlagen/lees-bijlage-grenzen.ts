import { endpoint } from '#functions/runtime/endpoint.ts';
import { EXTENSIES } from '#shared/bijlage/bestandsnaam.ts';
import { GRENZEN_TEKST } from '#shared/bijlage/grenzen.ts';
import { leesBijlageGrenzen } from '#shared/contract/bijlagen.ts';
import { BIJLAGE_GRENZEN, DOCUMENTSOORTEN, MEDIATYPES } from '#shared/model/bijlage.ts';
import { DOCUMENTSOORT_LABEL } from '#shared/views/bijlage-view.ts';

export default endpoint(leesBijlageGrenzen, async () => {
  const { minBytes, maxBytes, maxPerHulpvraag } = BIJLAGE_GRENZEN;
  const soorten = MEDIATYPES.map((mediatype) => ({ mediatype, extensies: EXTENSIES[mediatype] }));
  const documentsoorten = DOCUMENTSOORTEN.map((one) => ({ documentsoort: one, label: DOCUMENTSOORT_LABEL[one] }));
  return { body: { tekst: GRENZEN_TEKST, minBytes, maxBytes, maxPerHulpvraag, soorten, documentsoorten } };
});
