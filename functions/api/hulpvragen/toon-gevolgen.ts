import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { toonGevolgen as route } from '#shared/contract/hulpvragen.ts';
import { readDossier } from '#shared/dossier/carry-out.ts';
import type { Persoonverwijzing } from '#shared/gebruiker/gebruiker.ts';
import { betrokkenen } from '#shared/melding/ontvangers.ts';

type Verwijzing = Pick<Persoonverwijzing, 'gebruikerId' | 'lidmaatschapId'>;

// A preview tries every act that there is: its code comes with the first one that is asked.
export default endpoint(route, async (deps, request) => {
  const [{ gekozenIn }, { toonGevolgen }, { metBuitenDienst }] = await Promise.all([
    import('#shared/hulpvraag/probeer-mensen.ts'),
    import('#shared/hulpvraag/toon-gevolgen.ts'),
    import('#shared/vertrek/buiten-dienst.ts'),
  ]);
  const { actor, body } = request;
  const find = (one: Verwijzing) => deps.gebruikers.findLidmaatschap(one);
  const leden = await Promise.all(gekozenIn(body).map(find));
  const context = deps.newContext();
  return readDossier(deps, verzoekOf(request), route.recht, async ({ dossier, toegang }) => {
    // Who is blocked, or past the last day, reads nothing and is not named as somebody who will.
    const mensen = await Promise.all(betrokkenen(dossier).map(({ persoon }) => find(persoon)));
    const bekend = mensen.filter((one) => one !== undefined);
    const geopend = { dossier: metBuitenDienst(dossier, bekend, context.nu), toegang };
    return { body: toonGevolgen(geopend, body, actor, context, ...leden) };
  });
});
