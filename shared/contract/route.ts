/**
 * The form of one endpoint of the API. Functions, openapi.json, the API stack and the web client are all made from these.
 */
import type * as z from 'zod/mini';
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

export interface Route<
  Body extends Schema | undefined = Schema | undefined,
  Query extends Schema | undefined = Schema | undefined,
  Response extends Schema | undefined = Schema | undefined,
> {
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
  readonly body?: Body;
  readonly query?: Query;
  readonly response?: Response;
  /** The change names the version it was made from: If-Match is required. */
  readonly ifMatch?: true;
  /** No token and no lidmaatschap needed. */
  readonly public?: true;
}

/** What the schema gives, or undefined where the route has none. */
export type Parsed<S extends Schema | undefined> = S extends Schema ? z.output<S> : undefined;

/** Keeps the exact schema types of a route. */
export function defineRoute<
  Body extends Schema | undefined = undefined,
  Query extends Schema | undefined = undefined,
  Response extends Schema | undefined = undefined,
>(route: Route<Body, Query, Response>): Route<Body, Query, Response> {
  return route;
}
