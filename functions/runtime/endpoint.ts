import type { Route } from '#shared/contract/route.ts';
import type { ApiAnswer, ApiRequest } from './api-request.ts';
import type { Deps } from './deps.ts';

/** One route with the function that answers it. */
export interface Endpoint {
  readonly route: Route;
  readonly handle: (deps: Deps, request: ApiRequest<Route>) => Promise<ApiAnswer>;
}

/** Ties a route of the contract to its function, with body and query typed by the route's schemas. */
export function endpoint<R extends Route>(
  route: R,
  handle: (deps: Deps, request: ApiRequest<R>) => Promise<ApiAnswer>,
): Endpoint {
  return { route, handle: (deps, request) => handle(deps, request as ApiRequest<R>) };
}
