/**
 * The form of one endpoint of the API. Functions, openapi.json, the API stack and the web client are all made from
 * these.
 */
import type * as z from 'zod/mini';
import type { LimietSoort } from '#shared/limiet/limiet.ts';
import type { AlgemeenRecht } from '#shared/toegang/algemeen.ts';
import type { Recht } from '#shared/toegang/rechten.ts';

/** One Lambda per area. */
export const AREAS = [
  'account',
  'hulpvragen',
  'dossier',
  'bijlagen',
  'overleg',
  'scholen',
  'overdracht',
  'beheer',
  'toezicht',
  'openapi',
] as const;
export type Area = (typeof AREAS)[number];

type Schema = z.core.$ZodType;

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/v1/${string}`;
  readonly area: Area;
  readonly operationId: string;
  /** The right that opens it: in a dossier (toegang/tabel.ts) or outside one (toegang/algemeen.ts). */
  readonly recht: Recht | AlgemeenRecht;
  /** Dutch, for people who read the API description. */
  readonly summary: string;
  /** The status of success. */
  readonly status: 200 | 201 | 204;
  readonly body?: Schema;
  readonly query?: Schema;
  readonly response?: Schema;
  /** The change names the version it was made from: If-Match is required. */
  readonly ifMatch?: true;
  /**
   * What a refusal (412, or 409 because of what is there already) shows of the thing as it is; without it, the form of
   * `response`.
   */
  readonly huidig?: Schema;
  /**
   * Refusals that its form does not tell (statuses.ts): 404 for something named in body or query, 409 when as things
   * stand there is nothing to read.
   */
  readonly refuses?: readonly (404 | 409)[];
  /** Counted per account (limiet/limiet.ts); `per` names the parameter of the path that is counted apart as well. */
  readonly limiet?: { readonly soort: LimietSoort; readonly per?: string };
  /** No token and no lidmaatschap needed. */
  readonly public?: true;
}

/** The parsed body of a route, or undefined where it has none. */
export type BodyOf<R extends Route> = R extends { readonly body: infer S extends Schema } ? z.output<S> : undefined;

/** The parsed query of a route, or undefined where it has none. */
export type QueryOf<R extends Route> = R extends { readonly query: infer S extends Schema } ? z.output<S> : undefined;

/** What is called: `GET /v1/hulpvragen/{hulpvraagId}`. */
type Line = `${Route['method']} ${Route['path']}`;

/** What is said of a route beside its line; a group of routes can have some of it in common. */
type Facts = Omit<Route, 'method' | 'path' | 'status'> & Partial<Pick<Route, 'status'>>;

/** A route with its exact types: its schemas and its right. */
type Declared<L extends Line, F> = L extends `${infer M extends Route['method']} ${infer P extends Route['path']}`
  ? F & { readonly method: M; readonly path: P; readonly status: Route['status'] }
  : never;

/**
 * Declares the routes that have these facts in common. The status is the usual one, unless the facts name another: 201
 * for a POST that answers with what it made, 204 for a change that answers nothing, 200 for all else.
 *
 *     const route = routesOf({ area: 'hulpvragen' });
 *     export const leesHulpvraag = route('GET /v1/hulpvragen/{hulpvraagId}', { operationId: 'leesHulpvraag', … });
 */
export function routesOf<const G extends Partial<Facts>>(group: G) {
  return <const L extends Line, const F extends Omit<Facts, keyof G> & Partial<Facts>>(line: L, facts: F) => {
    const [method, path] = line.split(' ') as [Route['method'], Route['path']];
    const all = { ...group, ...facts };
    const status = all.status ?? usualStatus(method, all.response !== undefined);
    return { ...all, method, path, status } as Declared<L, G & F>;
  };
}

function usualStatus(method: Route['method'], answers: boolean): Route['status'] {
  if (method === 'GET') return 200;
  if (!answers) return 204;
  return method === 'POST' ? 201 : 200;
}

/** Declares a route that has nothing in common with others. */
export const defineRoute = routesOf({});
