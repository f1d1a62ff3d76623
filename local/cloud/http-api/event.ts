import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Verdict } from './authorizer.ts';
import type { RouteMatch } from './routes.ts';

export interface EventParts {
  request: IncomingMessage;
  /** Decoded, as an HTTP API gives it. */
  path: string;
  rawQueryString: string;
  body: Buffer;
  match: RouteMatch;
  verdict: Verdict;
  api: { id: string; account: string };
  now: Date;
}

/** These come as text; everything else comes as base64. No content type counts as text. */
const textType = /^(text\/|application\/(json|javascript|xml|[\w.-]+\+json)\b|$)/i;

/** `05/Jan/2026:10:20:30 +0000` */
function logTime(now: Date): string {
  const [, day, month, year, time] = /, (\d+) (\w+) (\d+) ([\d:]+)/.exec(now.toUTCString()) ?? [];
  return `${day}/${month}/${year}:${time} +0000`;
}

/** As they came: Node's own list by name breaks on a header called `__proto__`. */
function headerLines({ rawHeaders }: IncomingMessage): readonly (readonly [name: string, value: string])[] {
  return rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [[name.toLowerCase(), rawHeaders[at + 1] ?? ''] as const] : [],
  );
}

/** Header names in lower case, values of repeated headers joined; cookies go to a list of their own. */
function headersOf(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const [name, value] of headerLines(request)) {
    if (name !== 'cookie') headers[name] = name in headers ? `${headers[name]},${value}` : value;
  }
  return {
    ...headers,
    'x-forwarded-for': request.socket.remoteAddress ?? '',
    'x-forwarded-port': String(request.socket.localPort ?? ''),
    'x-forwarded-proto': 'http',
  };
}

function queryOf(rawQueryString: string): Record<string, string> {
  // A name may be anything that somebody types, `constructor` too.
  const query: Record<string, string> = Object.create(null);
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    query[name] = name in query ? `${query[name]},${value}` : value;
  }
  return query;
}

function authorizerOf(verdict: Verdict) {
  if (verdict.outcome !== 'allowed') return {};
  const { claims, scopes } = verdict;
  return { authorizer: { jwt: { claims, scopes: scopes.length > 0 ? scopes : null } } };
}

/** The event of payload format 2.0. */
export function toEvent({ request, path, rawQueryString, body, match, verdict, api, now }: EventParts) {
  const headers = headersOf(request);
  const cookies = headerLines(request).flatMap(([name, line]) => (name === 'cookie' ? line.split(/; */) : []));
  const isBase64Encoded = body.length > 0 && !textType.test(headers['content-type'] ?? '');
  const domainName = headers.host ?? '127.0.0.1';
  return {
    version: '2.0',
    routeKey: match.routeKey,
    rawPath: path,
    rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers,
    ...(rawQueryString !== '' && { queryStringParameters: queryOf(rawQueryString) }),
    requestContext: {
      accountId: api.account,
      apiId: api.id,
      ...authorizerOf(verdict),
      domainName,
      domainPrefix: domainName.split('.')[0],
      http: {
        method: request.method,
        path,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: match.routeKey,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(match.pathParameters).length > 0 && { pathParameters: match.pathParameters }),
    ...(body.length > 0 && { body: body.toString(isBase64Encoded ? 'base64' : 'utf8') }),
    isBase64Encoded,
  };
}
