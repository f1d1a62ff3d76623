import middy from '@middy/core';
import httpHeaderNormalizer from '@middy/http-header-normalizer';
import httpRouter from '@middy/http-router';
import httpSecurityHeaders from '@middy/http-security-headers';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent,
  APIGatewayProxyStructuredResultV2 as ApiResult,
} from 'aws-lambda';
import * as z from 'zod/mini';
import type { Route } from '#shared/contract/route.ts';
import { notFound } from '#shared/kernel/errors.ts';
import { ALGEMEEN_RECHT_TEKST, type AlgemeenRecht, requireAlgemeen } from '#shared/toegang/algemeen.ts';
import { resolveActor } from './actor.ts';
import { type ApiAnswer, parseApiRequest } from './api-request.ts';
import type { Deps } from './deps.ts';
import type { Endpoint } from './endpoint.ts';
import { countRefusal, countRequest } from './limits.ts';
import { errorForLog, logger } from './logger.ts';
import { API_VERSION, problemOf } from './problem.ts';

/** Makes the Lambda handler of one area: routing, actor, parsing, answers and problems, the same for every endpoint. */
export function createApi<D extends Deps>(endpoints: readonly Endpoint<D>[], deps: D) {
  const routes = endpoints.map((one) => ({
    method: one.route.method,
    path: one.route.path,
    handler: (event: ApiEvent) => answerRequest(one, deps, event),
  }));
  const router = httpRouter<ApiEvent, ApiResult>({ routes, notFoundResponse: () => problemOf(notFound(), '') });
  return middy<ApiEvent, ApiResult>()
    .use(httpHeaderNormalizer())
    .use(httpSecurityHeaders())
    .handler((event, context, options) => router(event, context, options) as Promise<ApiResult>);
}

async function answerRequest<D extends Deps>(one: Endpoint<D>, deps: D, event: ApiEvent): Promise<ApiResult> {
  const { requestId } = event.requestContext;
  const started = performance.now();
  try {
    const [actor] = await Promise.all([resolveActor(deps, event, one.route), countRequest(deps, one.route, event)]);
    if (isAlgemeen(one.route.recht) && !one.route.public) requireAlgemeen(actor, one.route.recht);
    const request = parseApiRequest(one.route, event, actor);
    const result = toResult(one.route, await one.handle(deps, request));
    log(one.route, requestId, result.statusCode ?? 200, started);
    return result;
  } catch (thrown) {
    const error = await countRefusal(deps, one.route, event, thrown);
    const problem = problemOf(error, requestId, one.route);
    log(one.route, requestId, problem.statusCode, started, error);
    return { ...problem, headers: { ...problem.headers, 'cache-control': 'no-store' } };
  }
}

/** Rights outside a dossier are decided at the door; rights inside one by the dossier itself (change-dossier.ts). */
function isAlgemeen(recht: Route['recht']): recht is AlgemeenRecht {
  return recht in ALGEMEEN_RECHT_TEKST;
}

/** Cuts the answer to the contract: what is not in the response schema never leaves. */
function toResult(route: Route, answer: ApiAnswer): ApiResult {
  const headers = {
    'api-version': API_VERSION,
    'cache-control': 'no-store',
    ...(answer.versie === undefined ? {} : { etag: `"${answer.versie}"` }),
    ...(answer.location === undefined ? {} : { location: answer.location }),
  };
  if (answer.text) {
    return {
      statusCode: route.status,
      headers: { ...headers, 'content-type': answer.text.contentType },
      body: answer.text.content,
    };
  }
  if (!route.response) return { statusCode: route.status, headers };
  const body = z.parse(route.response, answer.body);
  return {
    statusCode: route.status,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
}

function log(route: Route, requestId: string, status: number, started: number, error?: unknown): void {
  const line = { actie: route.operationId, requestId, status, ms: Math.round(performance.now() - started) };
  if (status >= 500) logger.error('request failed', { ...line, ...errorForLog(error) });
  else logger.info('request', line);
}

/** An area that only serves one public text: nobody is asked who they are, and nothing is looked up. */
export function createDocumentApi(contentType: string, load: () => Promise<string>) {
  const headers = { 'content-type': contentType, 'api-version': API_VERSION, 'cache-control': 'public, max-age=300' };
  return middy<ApiEvent, ApiResult>()
    .use(httpSecurityHeaders())
    .handler(async () => ({ statusCode: 200, headers, body: await load() }));
}
