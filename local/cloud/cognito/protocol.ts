import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';

/** Cognito answers every client fault with 400 and the name of the exception. */
export class CognitoError extends Error {
  readonly status: number;

  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

export const notAuthorized = (message: string) => new CognitoError('NotAuthorizedException', message);
export const invalidParameter = (message: string) => new CognitoError('InvalidParameterException', message);
export const notFound = (message: string) => new CognitoError('ResourceNotFoundException', message);

/**
 * Reads the input of an action, or refuses it naming every wrong member at once. Never repeats what was sent. A member
 * that the action does not have is refused: what AWS would do with one of the real ones that are not built here is not
 * done in silence.
 */
export function read<S extends z.ZodObject>(schema: S, input: unknown): z.infer<S> {
  const result = z.strictObject(schema.shape).safeParse(input);
  if (result.success) return result.data as z.infer<S>;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.') || 'request'}: ${sayOf(issue)}`);
  throw invalidParameter(
    `${faults.length} validation error${faults.length === 1 ? '' : 's'} detected: ${faults.join('; ')}`,
  );
}

function sayOf({ code, message }: z.core.$ZodIssue): string {
  return code === 'unrecognized_keys' ? 'has a member that the local Cognito does not know' : message;
}

const MAX_BODY_BYTES = 256 * 1024;

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new CognitoError('SerializationException', 'Request is too large', 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    // Not JSON is all there is to say.
    throw new CognitoError('SerializationException', 'The request body is not JSON in UTF-8');
  }
}

/**
 * Cognito is called straight from browsers and lets every origin in: what protects are passwords, codes and tokens, not
 * cookies.
 */
export function allowBrowsers(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date');
  response.setHeader('x-amzn-requestid', randomUUID());
  if (request.method !== 'OPTIONS') return;
  response.setHeader('access-control-allow-methods', 'POST, GET');
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*');
  response.setHeader('access-control-max-age', '172800');
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: object,
  contentType = 'application/x-amz-json-1.1',
): void {
  response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Turns a refusal into the wire form; anything else is a fault of ours and tells nothing from inside. */
export function sendError(response: ServerResponse, error: unknown): void {
  const refusal = error instanceof CognitoError ? error : internalError(error);
  response.setHeader('x-amzn-errortype', `${refusal.name}:`);
  sendJson(response, refusal.status, { __type: refusal.name, message: refusal.message });
}

function internalError(error: unknown): CognitoError {
  process.stderr.write(`local cognito: ${error instanceof Error ? error.stack : 'unknown error'}\n`);
  return new CognitoError('InternalErrorException', 'Something went wrong', 500);
}
