import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { maakOrganisatie } from '#shared/beheer/maak-organisatie.ts';
import { maakOrganisatie as route } from '#shared/contract/organisaties.ts';

export default endpoint(route, async (deps: BeheerDeps, request) => {
  const organisatie = await maakOrganisatie(deps, request, request.body);
  return { body: organisatie, versie: organisatie.versie, location: `/v1/organisaties?soort=${organisatie.soort}` };
});
