import { verzoekOf } from '#functions/runtime/api-request.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { toonGevolgen as route } from '#shared/contract/gevolgen.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { betrokkenen } from '#shared/melding/ontvangers.ts';
import type { Persoonverwijzing } from '#shared/model/gebruiker.ts';

type Verwijzing = Pick<Persoonverwijzing, 'gebruikerId' | 'lidmaatschapId'>;

// A preview tries every act that there is: its code comes with the first one that is asked.
export default endpoint(route, async (deps, request) => {
  const [{ chosenIn }, { toonGevolgen }, { withBuitenDienst }, { andereVoor }] = await Promise.all([
    import('#shared/hulpvraag/try-mensen.ts'),
    import('#shared/gevolgen/toon-gevolgen.ts'),
    import('#shared/dienst/buiten-dienst.ts'),
    import('#shared/samenvoeging/load-andere.ts'),
  ]);
  const { actor, body } = request;
  const find = (one: Verwijzing) => deps.gebruikers.findLidmaatschap(one);
  const leden = await Promise.all(chosenIn(body).map(find));
  const context = deps.newContext();
  return readDossier(deps, verzoekOf(request), route.recht, async ({ dossier, toegang }) => {
    const wat = body.soort === 'VOORSTEL' ? findVoornemen({ dossier, toegang }, body.voorstelId) : body;
    const anderen = await andereVoor(deps.dossiers, wat, actor, context.nu);
    // Who is blocked, or past the last day, reads nothing and is not named as somebody who will.
    const personen = [dossier, ...anderen].flatMap(betrokkenen).map(({ persoon }) => persoon);
    const mensen = new Map(personen.map((one) => [one.lidmaatschapId, one]));
    const bekend = (await Promise.all([...mensen.values()].map(find))).filter((one) => one !== undefined);
    const geopend = { dossier: withBuitenDienst(dossier, bekend, context.nu), toegang };
    const andere = anderen.map((one) => withBuitenDienst(one, bekend, context.nu));
    return { body: toonGevolgen(geopend, body, actor, { ...context, andere }, ...leden) };
  });
});

/** What a proposal is about. Who may not decide about it is refused by the preview itself. */
function findVoornemen({ dossier, toegang }: Geopend, voorstelId: string) {
  const mag = toegang.rechten.has('VOORSTEL_BEOORDELEN');
  return mag ? dossier.voorstellen.find((one) => one.id === voorstelId)?.wat : undefined;
}
