import type { APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { pathSchema } from '#shared/contract/path-schema.ts';
import type { Route } from '#shared/contract/route.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { refuseTooMany } from '#shared/limiet/limiet.ts';
import { RECHT_TEKST } from '#shared/toegang/rechten.ts';
import type { Deps } from './deps.ts';

/** Who asks, as the authorizer verified it. Known before anything is read, so counting waits for nothing. */
function gebruikerOf(event: ApiEvent): string | undefined {
  const sub: unknown = event.requestContext.authorizer?.jwt?.claims?.sub;
  return typeof sub === 'string' && sub !== '' ? sub : undefined;
}

/**
 * Counts a request of a route with a limit. Begun beside reading who the person is, so it is no further step.
 * @throws TeVeel when it is over the limit
 */
export async function countRequest({ limieten, newContext }: Deps, { limiet }: Route, event: ApiEvent): Promise<void> {
  const gebruikerId = gebruikerOf(event);
  if (!limiet || !gebruikerId) return;
  const { nu } = newContext();
  const object = limiet.per === undefined ? undefined : idInPath(event, limiet.per);
  if (!(await limieten.tel(gebruikerId, limiet.soort, nu, object))) throw refuseTooMany(limiet.soort, nu);
}

/** What is no id is refused later, and counted nowhere: it would be part of a key. */
function idInPath(event: ApiEvent, name: string): string | undefined {
  const parsed = z.safeParse(pathSchema(name), event.pathParameters?.[name]);
  return parsed.success ? parsed.data : undefined;
}

/**
 * Counts a refusal inside dossiers, and gives what is answered: over the limit no longer whether there is such a case,
 * so the same for cases that are there and cases that are not.
 */
export async function countRefusal(deps: Deps, route: Route, event: ApiEvent, error: unknown): Promise<unknown> {
  const isRefusal = error instanceof DomainError && (error.code === 'GEEN_TOEGANG' || error.code === 'NIET_GEVONDEN');
  const gebruikerId = gebruikerOf(event);
  if (!isRefusal || !gebruikerId || !(route.recht in RECHT_TEKST)) return error;
  const { nu } = deps.newContext();
  return (await deps.limieten.tel(gebruikerId, 'GEWEIGERD', nu)) ? error : refuseTooMany('GEWEIGERD', nu);
}
