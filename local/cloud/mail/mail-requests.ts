import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { type SignatureFault, signerOf } from '../signature.ts';
import { asksOf } from './asks.ts';
import type { UitgaandBericht } from './bericht.ts';
import { FAULTS, type FaultQueue, type Faults } from './faults.ts';
import type { MailSettings, Post } from './post.ts';
import { type AcceptedMail, readSendEmail, SesError } from './send-email.ts';

const MAX_BODY = 40 * 1024 * 1024;

const SIGNATURE_ERRORS: Readonly<Record<SignatureFault, readonly [type: string, message: string]>> = {
  missing: ['MissingAuthenticationTokenException', 'Missing Authentication Token'],
  'unknown-key': ['UnrecognizedClientException', 'The security token included in the request is invalid.'],
  expired: ['InvalidSignatureException', 'Signature expired.'],
  wrong: ['SignatureDoesNotMatch', 'The request signature we calculated does not match the signature you provided.'],
};

const FaultSchema = z.strictObject({
  fault: z.enum(FAULTS),
  times: z.optional(z.int().check(z.positive())),
  ms: z.optional(z.int().check(z.nonnegative())),
  aan: z.optional(z.string()),
});

/** What requests are answered with. */
export interface MailParts {
  readonly settings: MailSettings;
  readonly post: Post;
  readonly faults: FaultQueue;
}

/** `SendEmail`, with the faults that were asked for. @throws SesError for what SES refuses */
export async function sendEmail(
  { settings, post, faults }: MailParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const mail = await readAllowedMail(settings, request);
  const asked = faults.take(mail.bericht);
  if (asked?.fault === 'throttle') {
    throw new SesError(429, 'TooManyRequestsException', 'Maximum sending rate exceeded.');
  }
  if (asked?.fault === 'cut-before') return void request.socket.destroy();
  const { id } = post.keep(mail, asked?.fault);
  if (asked?.fault === 'cut-after') return void request.socket.destroy();
  if (asked?.fault === 'delay') await new Promise((resolve) => setTimeout(resolve, asked.ms));
  answerJson(response, 200, { MessageId: id });
}

/** @throws SesError when the signature is not right, the mail is not, or the caller may not send it */
async function readAllowedMail(settings: MailSettings, request: IncomingMessage): Promise<AcceptedMail> {
  const body = await readBody(request);
  const { method = '', url: path = '', headers } = request;
  const caller = await signerOf({ method, path, headers, body }, { ...settings, service: 'ses' });
  if (typeof caller === 'string') throw new SesError(403, ...SIGNATURE_ERRORS[caller]);
  const mail = await readSendEmail(body, settings);
  const denied = asksOf(mail, settings).find((ask) => !caller.may(ask));
  if (!denied) return mail;
  const message = `User ${caller.name} is not authorized to perform ${denied.action} on resource ${denied.resource}`;
  throw new SesError(403, 'AccessDeniedException', message);
}

/** A fault that a test asks for over HTTP. */
export async function askFault(faults: Faults, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = FaultSchema.safeParse(await readJson(request));
  if (!asked.success) throw new SesError(400, 'BadRequestException', `fault must be one of ${FAULTS.join(', ')}`);
  const { fault, aan, times, ms } = asked.data;
  faults.next(fault, {
    ...(times !== undefined && { times }),
    ...(ms !== undefined && { ms }),
    ...(aan !== undefined && { match: (mail: UitgaandBericht) => mail.aan.toLowerCase() === aan.toLowerCase() }),
  });
  response.writeHead(204).end();
}

/** JSON, said to be JSON: a form on a strange page cannot say that, so other sites cannot ask for faults. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  if (request.headers['content-type'] !== 'application/json') return undefined;
  try {
    return JSON.parse((await readBody(request)).toString());
  } catch {
    // Not JSON: answered as a request without a body.
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY) throw new SesError(413, 'RequestEntityTooLargeException', 'A mail is at most 40 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
