import { verzoekOf } from '#functions/runtime/api-request.ts';
import type { OrganisatieDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { lijstSchoolbereik as route } from '#shared/contract/scholen.ts';
import { lijstSchoolbereik } from '#shared/school/lijst-schoolbereik.ts';

export default endpoint(route, async (deps: OrganisatieDeps, request) => ({
  body: { items: await lijstSchoolbereik(deps, verzoekOf(request), route.recht) },
}));
