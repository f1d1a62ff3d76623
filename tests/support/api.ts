/** Calls endpoints as API Gateway does, after its authorizer: real routing, parsing, actor, answers and problems. */
import { v7 as uuidv7 } from 'uuid';
import { createApi } from '#functions/runtime/create-api.ts';
import type { Deps } from '#functions/runtime/deps.ts';
import type { Endpoint } from '#functions/runtime/endpoint.ts';
import type { GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import type { Cast, Castlid } from './cast.ts';
import { aGebruiker } from './cast.ts';
import { requireNamedStatus } from './named-statuses.ts';

/** An answer as a client gets it. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
}

export type Call = <T = Record<string, unknown>>(
  lid: Castlid,
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
  query?: Readonly<Record<string, string>>,
) => Promise<Answer<T>>;

/** Makes a client of these endpoints. */
export function apiClient<D extends Deps>(
  endpoints: readonly Endpoint<D>[],
  deps: D,
  /** When the person signed in, in seconds since 1970, as the access token tells it. */
  authTime?: number,
): Call {
  const handler = createApi(endpoints, deps);
  return async <T>(
    { lidmaatschap }: Castlid,
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
    query: Readonly<Record<string, string>> = {},
  ) => {
    const requestContext = {
      http: { method, path, sourceIp: '192.0.2.1' },
      requestId: uuidv7(),
      authorizer: {
        jwt: { claims: { sub: lidmaatschap.gebruikerId, ...(authTime ? { auth_time: String(authTime) } : {}) } },
      },
    };
    const event = {
      version: '2.0',
      rawPath: path,
      queryStringParameters: query,
      requestContext,
      headers: { 'content-type': 'application/json', 'kindbrug-lidmaatschap': lidmaatschap.id, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      isBase64Encoded: false,
    };
    // Only what the runtime reads is there; the rest of a Lambda event and its context plays no part.
    const result = await handler(event as never, { getRemainingTimeInMillis: () => 30_000 } as never);
    const isOurs = (result.headers?.['content-type'] ?? '') === 'application/problem+json';
    requireNamedStatus(method, path, result.statusCode ?? 0, isOurs);
    return { status: result.statusCode ?? 0, body: (result.body ? JSON.parse(result.body) : {}) as T };
  };
}

/** Gives everybody of the cast an account. */
export async function storeCast(gebruikers: GebruikerStore, cast: Cast): Promise<void> {
  const people = Object.values(cast).filter((one): one is Castlid => typeof one === 'object');
  for (const { lidmaatschap } of people) {
    const gebruiker = aGebruiker({ id: lidmaatschap.gebruikerId, naam: lidmaatschap.naam });
    await gebruikers.create({ gebruiker, lidmaatschappen: [lidmaatschap] });
  }
}
