import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { InvokeResult } from '../lambda/function-worker.ts';
import type { RequestHandler } from '../server.ts';
import type { ApiSettings } from '../template/read-api.ts';
import { type Answer, functionAnswer, gatewayAnswer, internalServerError } from './answer.ts';
import { type Authorizer, createAuthorizer } from './authorizer.ts';
import { corsHeaders, preflightHeaders } from './cors.ts';
import { toEvent } from './event.ts';
import { findRoute, type RouteMatch } from './routes.ts';

export interface HttpApiSettings {
  api: ApiSettings;
  now: () => Date;
  /** Turns the issuer in the template into the address of the pool that stands in for it. */
  issuerUrl: (issuer: string) => string;
  invoke: (functionName: string, event: unknown) => Promise<InvokeResult>;
}

const maxBodyBytes = 10 * 1024 * 1024;
const maxHeaderBytes = 10_240;
/** What Lambda lets a function answer. */
const maxAnswerBytes = 6 * 1024 * 1024;

const tooLarge = Symbol('too large');

/** The HTTP API of the template: routes, JWT authorizer, CORS, payload format 2.0 and the limits of API Gateway. */
export function serveHttpApi(settings: HttpApiSettings): RequestHandler {
  const authorize = createAuthorizer(settings);
  return async (request, response) => {
    const { cors } = settings.api;
    const { origin } = request.headers;
    if (cors && request.method === 'OPTIONS' && origin && request.headers['access-control-request-method']) {
      response.writeHead(204, preflightHeaders(cors, origin)).end();
      return;
    }
    const answer = await answerTo(request, settings, authorize);
    send(response, { ...answer, headers: { ...answer.headers, ...corsHeaders(cors, origin) } });
  };
}

async function answerTo(request: IncomingMessage, settings: HttpApiSettings, authorize: Authorizer): Promise<Answer> {
  if (headerBytes(request) > maxHeaderBytes) return gatewayAnswer(431, 'Request Header Fields Too Large');
  const body = await readBody(request);
  if (body === tooLarge) return gatewayAnswer(413, 'Request Entity Too Large');

  const [encodedPath = '', rawQueryString = ''] = splitOnce(request.url ?? '/', '?');
  const path = decode(encodedPath);
  if (path === undefined) return gatewayAnswer(400, 'Bad Request');
  const match = findRoute(settings.api.routes, request.method ?? '', path);
  if (!match) return gatewayAnswer(404, 'Not Found');

  const verdict = await authorize(match.route, request.headers.authorization);
  if (verdict.outcome === 'unauthorized') {
    const challenge = `Bearer scope="${match.route.scopes.join(' ')}" error="invalid_token" error_description="${verdict.reason}"`;
    return gatewayAnswer(401, 'Unauthorized', { 'www-authenticate': challenge });
  }
  if (verdict.outcome === 'forbidden') {
    const challenge = `Bearer scope="${match.route.scopes.join(' ')}" error="insufficient_scope"`;
    return gatewayAnswer(403, 'Forbidden', { 'www-authenticate': challenge });
  }

  const now = settings.now();
  const event = toEvent({ request, path, rawQueryString, body, match, verdict, api: settings.api, now });
  return callFunction(settings, match, event);
}

/**
 * An HTTP API answers 500 when the function throws, crashes or reaches its own timeout, and 503 when the integration's
 * limit comes first. (502 and 504 belong to REST APIs and load balancers.)
 */
async function callFunction(settings: HttpApiSettings, { route }: RouteMatch, event: unknown): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'limit'>((resolve) => {
    timer = setTimeout(() => resolve('limit'), route.timeoutMs);
  });
  const result = await Promise.race([settings.invoke(route.functionName, event), limit]);
  clearTimeout(timer);
  if (result === 'limit') return gatewayAnswer(503, 'Service Unavailable');
  if (result.outcome !== 'success') return internalServerError();
  const answer = functionAnswer(result.payload);
  return answer.body.length > maxAnswerBytes ? internalServerError() : answer;
}

function headerBytes({ rawHeaders, url, method }: IncomingMessage): number {
  return [...rawHeaders, url ?? '', method ?? ''].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** The whole body; one that is too large is read to its end and thrown away, so that the caller sees the answer. */
async function readBody(request: IncomingMessage): Promise<Buffer | typeof tooLarge> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  return size > maxBodyBytes ? tooLarge : Buffer.concat(chunks);
}

function splitOnce(text: string, separator: string): string[] {
  const index = text.indexOf(separator);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not an address: nothing is found there.
    return undefined;
  }
}

function send(response: ServerResponse, { status, headers, cookies, body }: Answer): void {
  response.writeHead(status, {
    ...headers,
    'apigw-requestid': randomUUID().slice(0, 16),
    'content-length': body.length,
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  });
  response.end(body);
}
