import type { RouteSettings } from '../template/read-api.ts';

/** The route for a request, with the values of the path's parameters. */
export interface RouteMatch {
  route: RouteSettings;
  /** `GET /v1/hulpvragen/{hulpvraagId}` */
  routeKey: string;
  pathParameters: Record<string, string>;
}

interface Candidate extends RouteMatch {
  /** Per segment: 0 literal, 1 parameter, 2 greedy. The lowest in dictionary order is the most specific. */
  rank: string;
}

const isParameter = (part: string) => part.startsWith('{') && part.endsWith('}');
const isGreedy = (part: string) => part.endsWith('+}');

function matchPath(route: RouteSettings, segments: readonly string[]): Candidate | undefined {
  const routeKey = `${route.method} ${route.path}`;
  if (route.path === '$default') return { route, routeKey: '$default', pathParameters: {}, rank: '3' };
  const parts = route.path.split('/').slice(1);
  const pathParameters: Record<string, string> = {};
  let rank = '';
  for (const [index, part] of parts.entries()) {
    const segment = segments[index];
    if (segment === undefined) return undefined;
    if (isParameter(part) && isGreedy(part)) {
      pathParameters[part.slice(1, -2)] = segments.slice(index).join('/');
      return { route, routeKey, pathParameters, rank: `${rank}2` };
    }
    if (isParameter(part)) {
      if (segment === '') return undefined;
      pathParameters[part.slice(1, -1)] = segment;
      rank += '1';
    } else if (part === segment) rank += '0';
    else return undefined;
  }
  return segments.length === parts.length ? { route, routeKey, pathParameters, rank } : undefined;
}

/**
 * The most specific route: a literal segment wins over a parameter, a parameter over a greedy one, a method over ANY.
 * `path` is decoded. No route, or none for this method, is `undefined`: an HTTP API answers 404 to both.
 */
export function findRoute(routes: readonly RouteSettings[], method: string, path: string): RouteMatch | undefined {
  const segments = path.split('/').slice(1);
  const specificity = ({ route, rank }: Candidate) => rank + (route.method === 'ANY' ? '1' : '0');
  return routes
    .filter((route) => route.method === method || route.method === 'ANY')
    .flatMap((route) => matchPath(route, segments) ?? [])
    .sort((a, b) => specificity(a).localeCompare(specificity(b)))[0];
}
