import type { Route } from '#shared/contract/route.ts';
import type { ApiAnswer, ApiRequest } from './api-request.ts';
import type { Deps } from './deps.ts';

/** One route with the function that answers it, and what that function needs: an area may need more than Deps. */
export interface Endpoint<D extends Deps = Deps> {
  readonly route: Route;
  readonly handle: (deps: D, request: ApiRequest<Route>) => Promise<ApiAnswer>;
}

/** Ties a route of the contract to its function, with body and query typed by the route's schemas. */
export function endpoint<R extends Route, D extends Deps = Deps>(
  route: R,
  handle: (deps: D, request: ApiRequest<R>) => Promise<ApiAnswer>,
): Endpoint<D> {
  return { route, handle: (deps, request) => handle(deps, request as ApiRequest<R>) };
}
