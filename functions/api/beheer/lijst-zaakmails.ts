import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { lijstNietIngelogd } from '#shared/beheer/niet-ingelogd.ts';
import { lijstZaakmails as route } from '#shared/contract/meldingen.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { whyNotAgain } from '#shared/verzending/herhaal-zaakmail.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const verzoek = verzoekOf(request);
  const [nietIngelogd, meldingen] = await readDossier(
    deps,
    verzoek,
    route.recht,
    ({ dossier }, nu) =>
      Promise.all([
        lijstNietIngelogd(deps.gebruikers, dossier, nu),
        deps.meldingen.listUndeliveredOf(verzoek.hulpvraagId),
      ]),
    { object: { soort: 'mails', id: verzoek.hulpvraagId } },
  );
  const items = await Promise.all(
    meldingen.map(async (melding) => {
      const account = await deps.gebruikers.load(melding.aan);
      const naam = account?.gebruiker.naam;
      return { ...melding, ...(naam ? { naam } : {}), kanOpnieuw: whyNotAgain(melding, account) === undefined };
    }),
  );
  return { body: { items, nietIngelogd } };
});
