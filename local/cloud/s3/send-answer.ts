import { closeSync, createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './call.ts';
import type { S3Error } from './errors.ts';
import { errorDocument } from './xml.ts';

/** S3 gives every answer an id; nothing here looks it up. */
const REQUEST_ID = { 'x-amz-request-id': 'LOCAL' };

/** Sends an answer, from disk where it has a file. */
export async function sendAnswer(
  response: ServerResponse,
  method: string,
  answer: Answer,
  cors: Readonly<Record<string, string>>,
): Promise<void> {
  const { status, file, body = '' } = answer;
  const length = status === 204 ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  response.writeHead(status, { ...length, ...answer.headers, ...cors, ...REQUEST_ID });
  if (file === undefined) {
    response.end(method === 'HEAD' ? undefined : body);
    return;
  }
  if (response.destroyed) return closeSync(file.descriptor);
  const { descriptor: fd, start, end } = file;
  // A reader who goes away half-way is no fault of ours.
  await pipeline(createReadStream('', { fd, start, end }), response).catch(() => response.destroy());
}

/** Sends a refusal. A browser may read it too, so it carries the CORS headers. */
export function sendRefusal(
  response: ServerResponse,
  method: string,
  error: S3Error,
  cors: Readonly<Record<string, string>>,
): void {
  const document = errorDocument(error.code, error.message);
  response.writeHead(error.status, {
    'content-type': 'application/xml',
    'content-length': String(Buffer.byteLength(document)),
    ...error.headers,
    ...cors,
    ...REQUEST_ID,
  });
  response.end(method === 'HEAD' ? undefined : document);
}
