import type { Route } from '#shared/contract/route.ts';
import { accessToken, endSession, lidmaatschapId } from '#web/session/session.ts';
import type { HulpvraagId } from '#web/wire/ids.ts';
import { noConnection, problemIn } from '#web/wire/problem.ts';
import type { AnswerOf, InputOf, ParamsOf } from '#web/wire/types.ts';
import { noteRefusal } from './refused-case.ts';

/** What goes with a request, as the contract says. */
export type Options<R extends Route> = {
  /** Ends the request when the page goes away. */
  readonly signal?: AbortSignal;
  /** The same key for the same thing: a request that is repeated after a lost answer is done once. */
  readonly idempotencyKey?: string;
} & (keyof ParamsOf<R['path']> extends never ? unknown : { readonly params: ParamsOf<R['path']> }) &
  (R extends { readonly body: infer S } ? { readonly body: InputOf<S> } : unknown) &
  (R extends { readonly query: infer S } ? { readonly query?: Partial<InputOf<S>> } : unknown) &
  (R extends { readonly ifMatch: true } ? { readonly ifMatch: string } : unknown);

export interface Answer<T> {
  readonly body: T;
  /** The version that this is; a change sends it back as `ifMatch`. */
  readonly etag: string;
}

/**
 * One request to the API, as api/request.ts makes them for each operation. The route is named as a type, so that paths,
 * bodies and answers are those of the contract, while none of its schemas ends up in the browser: the API checks what
 * it gets and cuts what it answers.
 *
 * @throws ApiProblem for every answer that is no success, and when there is none.
 */
export async function call<R extends Route>(
  method: R['method'],
  path: R['path'],
  options: Options<R>,
): Promise<Answer<AnswerOf<R>>> {
  const given = options as {
    signal?: AbortSignal;
    idempotencyKey?: string;
    params?: Record<string, string> & { hulpvraagId?: HulpvraagId };
    body?: unknown;
    query?: Record<string, unknown>;
    ifMatch?: string;
  };
  const isRemoval = method === 'DELETE' && given.idempotencyKey !== undefined;
  const wasAsked = isRemoval && unanswered.has(given.idempotencyKey ?? '');
  if (isRemoval) unanswered.add(given.idempotencyKey ?? '');
  const response = await send(addressOf(path, given.params, given.query), {
    method,
    cache: 'no-store',
    ...(given.signal && { signal: given.signal }),
    ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
    headers: {
      authorization: `Bearer ${await accessToken()}`,
      ...(lidmaatschapId() && { 'kindbrug-lidmaatschap': lidmaatschapId() }),
      ...(given.body !== undefined && { 'content-type': 'application/json' }),
      ...(given.ifMatch && { 'if-match': given.ifMatch }),
      ...(given.idempotencyKey && { 'idempotency-key': given.idempotencyKey }),
    } as Record<string, string>,
  });
  if (isRemoval && response.status < 500) unanswered.delete(given.idempotencyKey ?? '');
  // What is not there any more was removed by the request whose answer was lost.
  if (wasAsked && response.status === 404) return { body: undefined as AnswerOf<R>, etag: '' };
  if (response.status === 401) endSession('VERLOPEN');
  if (!response.ok) {
    noteRefusal(response.status, path, given.params?.hulpvraagId);
    throw await problemIn(response);
  }
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  const body = response.status === 204 ? undefined : isJson ? await response.json() : await response.text();
  return { body: body as AnswerOf<R>, etag: response.headers.get('etag') ?? '' };
}

/** Idempotency keys of removals of which nobody knows yet whether they were done. */
const unanswered = new Set<string>();

function addressOf(path: string, params: Record<string, string> = {}, query: Record<string, unknown> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${filled}?${search}` : filled;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw noConnection();
  }
}
