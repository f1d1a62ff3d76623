import { routes } from '#shared/contract/routes.ts';
import { refusalsOf } from '#shared/contract/statuses.ts';

/** What API Gateway and the firewall answer themselves, on every route. */
const AT_THE_GATEWAY = new Set([401, 403, 404, 413, 429, 431, 503]);

/** A defect, or a test that breaks something: every operation names it, and promises nothing with it. */
const DEFECT = 500;

const FORMS = routes.map((route) => ({
  route,
  form: new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/**
 * What is wrong with an answer, by the contract: a status that its endpoint does not name. An answer with `problem` is
 * one of our own functions; without it, it may be the gateway's.
 */
export function unnamedStatus(method: string, address: string, status: number, problem: boolean): string | undefined {
  const path = address.split('?')[0] ?? '';
  const found = FORMS.filter(({ route, form }) => route.method === method && form.test(path));
  // `zoekopdrachten` is no id: the literal path wins, as it does at the gateway.
  const { route } = found.toSorted((a, b) => a.route.path.split('{').length - b.route.path.split('{').length)[0] ?? {};
  if (!route || status === route.status || status === DEFECT) return undefined;
  const named: readonly number[] = refusalsOf(route);
  if (named.includes(status) || (!problem && AT_THE_GATEWAY.has(status))) return undefined;
  return `${route.operationId} answered ${status}, which the contract does not name (${method} ${route.path})`;
}

/** @throws Error when the contract does not name this status for this endpoint. */
export function requireNamedStatus(method: string, address: string, status: number, problem: boolean): void {
  const wrong = unnamedStatus(method, address, status, problem);
  if (wrong) throw new Error(wrong);
}
