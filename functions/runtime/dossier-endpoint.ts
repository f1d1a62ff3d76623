import type { Route } from '#shared/contract/route.ts';
import { changeDossier, type Gewijzigd, type Rule } from '#shared/dossier/change-dossier.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { Context } from '#shared/kernel/context.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { type ApiAnswer, type ApiRequest, verzoekOf } from './api-request.ts';
import type { Deps } from './deps.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/**
 * An endpoint that changes a dossier by one pure rule and answers with what was made or changed.
 * `rule` may run more than once, so it only computes.
 */
export function changeEndpoint<R extends Route & { readonly recht: Recht }>(
  route: R,
  rule: (geopend: Geopend, request: ApiRequest<R>, context: Context) => Uitkomst | Promise<Uitkomst>,
): Endpoint {
  return endpoint(route, (deps, request) =>
    changeAndAnswer(deps, route, request, (geopend, context) => rule(geopend, request, context)),
  );
}

/** The same for an endpoint that must look something up first. */
export async function changeAndAnswer<R extends Route & { readonly recht: Recht }>(
  deps: Deps,
  route: R,
  request: ApiRequest<R>,
  rule: Rule,
): Promise<ApiAnswer> {
  const gewijzigd = await changeDossier(deps, verzoekOf(request), route.recht, rule);
  return answerChanged(route, gewijzigd);
}

/** The id of what was made or changed, and where the dossier is when something was made. */
export function answerChanged(route: Route, { dossier, object }: Gewijzigd): ApiAnswer {
  const hulpvraagId = dossier.hulpvraag.id;
  const location = route.status === 201 ? { location: `/v1/hulpvragen/${hulpvraagId}/dossier` } : {};
  return { body: { id: object.id, hulpvraagId }, ...location };
}
