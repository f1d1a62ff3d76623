import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { parseRequest } from '#shared/contract/parse.ts';
import { type ParamOf, pathSchema } from '#shared/contract/path-schema.ts';
import type { BodyOf, QueryOf, Route } from '#shared/contract/route.ts';
import type { Verzoek } from '#shared/dossier/verzoek.ts';
import { DomainError, invalid, notFound } from '#shared/kernel/errors.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import type { Idempotentie } from '#shared/ports/dossier-store.ts';

/** A request after the border: parsed, with the person who makes it. Endpoints never see headers or JSON. */
export interface ApiRequest<R extends Route> {
  readonly actor: SignedInActor;
  readonly actie: string;
  readonly herkomst: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: BodyOf<R>;
  readonly query: QueryOf<R>;
  /** The version in If-Match; only on routes that ask for it. */
  readonly versie: number;
  readonly idempotentie: Idempotentie | undefined;
}

/** What an endpoint answers. `body` is cut to the response schema of the route before it leaves. */
export interface ApiAnswer {
  readonly body?: unknown;
  /** The version of what is in the body. */
  readonly versie?: number;
  /** Where the thing that was made can be found. */
  readonly location?: string;
  /** A text that is not JSON, such as an agenda; used by routes without a response schema. */
  readonly text?: { readonly contentType: string; readonly content: string };
}

/** @throws DomainError with everything that is wrong with body and query together. */
export function parseApiRequest<R extends Route>(route: R, event: ApiEvent, actor: SignedInActor): ApiRequest<R> {
  const params = paramsOf(event);
  const body = route.body ? parseRequest(route.body, jsonBody(event)) : refuseBody(event);
  const query = route.query ? parseRequest(route.query, event.queryStringParameters ?? {}, '/query') : undefined;
  return {
    actor,
    actie: route.operationId,
    herkomst: event.requestContext.http.sourceIp,
    params,
    body: body as BodyOf<R>,
    query: query as QueryOf<R>,
    versie: route.ifMatch ? versionOf(event.headers['if-match']) : 0,
    idempotentie: idempotentieOf(route, event, actor),
  };
}

function paramsOf(event: ApiEvent): Record<string, string> {
  const entries = Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, value ?? ''] as const);
  for (const [name, value] of entries) {
    if (!z.safeParse(pathSchema(name), value).success) throw notFound();
  }
  return Object.fromEntries(entries);
}

function jsonBody(event: ApiEvent): unknown {
  const type = event.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;\s*charset=(utf-8|"utf-8")\s*)?$/i.test(type)) {
    throw invalid('', 'GEEN_JSON', 'Stuur de gegevens als JSON in UTF-8 (content-type: application/json).');
  }
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The message of the parser quotes what was sent.
    throw invalid('', 'GEEN_JSON', 'De gegevens zijn geen geldige JSON in UTF-8. Er is niets opgeslagen.');
  }
}

function refuseBody(event: ApiEvent): undefined {
  if (event.body && event.body.length > 0 && event.body.trim() !== '{}') {
    throw invalid('', 'ONVERWACHTE_INHOUD', 'Bij dit verzoek hoort geen inhoud.');
  }
}

function versionOf(header: string | undefined): number {
  if (header === undefined) {
    const tekst = 'Laad de pagina opnieuw, zodat u niets van een ander overschrijft. (If-Match met de ETag ontbreekt.)';
    throw new DomainError('VERSIE_ONTBREEKT', tekst);
  }
  const match = /^(?:W\/)?"(\d{1,12})"$/.exec(header.trim());
  if (!match) throw invalid('/if-match', 'GEEN_ETAG', 'If-Match moet de ETag zijn die u van ons kreeg, zoals "3".');
  return Number(match[1]);
}

function idempotentieOf(route: Route, event: ApiEvent, actor: SignedInActor): Idempotentie | undefined {
  const sleutel = event.headers['idempotency-key'];
  if (sleutel === undefined || route.method === 'GET') return undefined;
  if (!/^[\w-]{8,100}$/.test(sleutel)) {
    throw invalid(
      '/idempotency-key',
      'SLEUTEL_VORM',
      'Idempotency-Key moet 8 tot 100 letters, cijfers of streepjes zijn.',
    );
  }
  const asked = [route.method, event.rawPath, actor.lidmaatschapId, event.body ?? ''].join('\n');
  const hash = createHash('sha256').update(asked).digest('base64url');
  return { sleutel, gebruikerId: actor.gebruikerId, hash };
}

/** The request as the dossier slice takes it: who asks what about which hulpvraag. */
export function verzoekOf(request: ApiRequest<Route>): Verzoek {
  const { actor, actie, herkomst, idempotentie } = request;
  return { actor, actie, herkomst, idempotentie, hulpvraagId: param(request, 'hulpvraagId') };
}

/** A path parameter. Missing means that route and path disagree, which is a defect. */
export function param<K extends string>(
  request: { readonly params: Readonly<Record<string, string>> },
  name: K,
): ParamOf<K>;
export function param(request: { readonly params: Readonly<Record<string, string>> }, name: string): string {
  const value = request.params[name];
  if (value === undefined) throw new Error(`The path of this route has no parameter ${name}`);
  return value;
}
