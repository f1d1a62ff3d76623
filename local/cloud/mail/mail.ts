/**
 * SES and a mailbox on one address: the SES v2 protocol for the functions, JSON for tests, a page for people.
 * A mail and its events are written down together before anything is answered, and events that an earlier process did
 * not get to publish go out at start: what SES accepted is known, also when the answer got lost or the process died.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { Callers } from '../permissions/callers.ts';
import type { Credentials } from '../permissions/credentials.ts';
import { type LocalServer, listen } from '../server.ts';
import { type SignatureFault, signerOf } from '../signature.ts';
import { asksOf } from './asks.ts';
import { type Bericht, newMessageId, type UitgaandBericht, type Uitkomst } from './bericht.ts';
import { createFaults, FAULTS, type Fault, type Faults } from './faults.ts';
import { inboxAnswer } from './inbox.ts';
import { openMailStore } from './mail-store.ts';
import { type AcceptedMail, readSendEmail, SesError } from './send-email.ts';
import { type ConfigurationSet, type SesEventType, sesEvents } from './ses-events.ts';

export interface MailSettings {
  /** 0 takes a free port. */
  port: number;
  /** Folder of the mailbox; it survives `kill -9`. */
  dataDir: string;
  now: () => Date;
  region: string;
  credentials: Credentials;
  /** Others, who may send what they are allowed to; absent: there are none. */
  callers?: Callers;
  /** The account in the ARNs that policies know identities and configuration sets by. */
  account?: string;
  /** Addresses and domains that may send. */
  verifiedIdentities: readonly string[];
  configurationSets: readonly ConfigurationSet[];
  /** Gets each event of a mail with a configuration set (source `aws.ses`), perhaps twice after a crash; must not throw. */
  onEvent: (detailType: string, detail: unknown, resources: readonly string[]) => void;
}

/** A mail that Cognito sends; SES tells of one with a configuration set what became of it. */
export interface DirectMail {
  to: string;
  subject: string;
  html: string;
  text: string;
  from?: string;
  configurationSet?: string;
}

export interface LocalMail extends LocalServer {
  /** Puts a mail into the mailbox without the checks of SES. Returns its id. */
  deliver(mail: DirectMail): Promise<string>;
  faults: Faults;
}

const SEND_PATH = '/v2/email/outbound-emails';
const MAX_BODY = 40 * 1024 * 1024;
const COGNITO_SENDER = 'no-reply@verificationemail.com';

/** What an asked fault does to the mail itself; the others only touch the answer. */
const FATE: Partial<Record<Fault, { uitkomst: Uitkomst; events: readonly SesEventType[] }>> = {
  bounce: { uitkomst: 'teruggestuurd', events: ['SEND', 'BOUNCE'] },
  complaint: { uitkomst: 'bezorgd', events: ['SEND', 'DELIVERY', 'COMPLAINT'] },
  reject: { uitkomst: 'geweigerd', events: ['REJECT'] },
  'lose-events': { uitkomst: 'bezorgd', events: [] },
};
const DELIVERED = { uitkomst: 'bezorgd', events: ['SEND', 'DELIVERY'] } as const;

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

/** Starts the mail of the local cloud. */
export async function startMail(settings: MailSettings): Promise<LocalMail> {
  const { now, region } = settings;
  const store = openMailStore(settings.dataDir);
  const faults = createFaults();

  function publish(): void {
    for (const { volgnummer, detailType, detail, resources } of store.unpublished()) {
      settings.onEvent(detailType, detail, resources);
      store.published(volgnummer);
    }
  }

  function keep(
    { bericht, configurationSet }: Pick<AcceptedMail, 'bericht' | 'configurationSet'>,
    fault?: Fault,
  ): Bericht {
    const sentAt = now();
    const { uitkomst, events } = (fault && FATE[fault]) ?? simulatedFate(bericht) ?? DELIVERED;
    const kept: Bericht = { ...bericht, id: newMessageId(sentAt), tijd: sentAt.toISOString(), uitkomst };
    store.add(kept, configurationSet ? sesEvents(kept, events, configurationSet, region) : []);
    publish();
    return kept;
  }

  async function sendEmail(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const { method = '', url: path = '', headers } = request;
    const caller = await signerOf({ method, path, headers, body }, { ...settings, service: 'ses' });
    if (typeof caller === 'string') throw new SesError(403, ...SIGNATURE_ERRORS[caller]);

    const mail = await readSendEmail(body, settings);
    const denied = asksOf(mail, settings).find((ask) => !caller.may(ask));
    if (denied) {
      const message = `User ${caller.name} is not authorized to perform ${denied.action} on resource ${denied.resource}`;
      throw new SesError(403, 'AccessDeniedException', message);
    }
    const asked = faults.take(mail.bericht);
    if (asked?.fault === 'throttle') {
      throw new SesError(429, 'TooManyRequestsException', 'Maximum sending rate exceeded.');
    }
    if (asked?.fault === 'cut-before') {
      request.socket.destroy();
      return;
    }
    const { id } = keep(mail, asked?.fault);
    if (asked?.fault === 'cut-after') {
      request.socket.destroy();
      return;
    }
    if (asked?.fault === 'delay') await new Promise((resolve) => setTimeout(resolve, asked.ms));
    answerJson(response, 200, { MessageId: id });
  }

  async function askFault(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = FaultSchema.safeParse(await readJson(request));
    if (!asked.success) throw new SesError(400, 'BadRequestException', `fault must be one of ${FAULTS.join(', ')}`);
    const { fault, aan, times, ms } = asked.data;
    faults.next(fault, {
      ...(times !== undefined && { times }),
      ...(ms !== undefined && { ms }),
      ...(aan !== undefined && { match: (mail) => mail.aan.toLowerCase() === aan.toLowerCase() }),
    });
    response.writeHead(204).end();
  }

  const server = await listen(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local');
    try {
      if (request.method === 'POST' && url.pathname === SEND_PATH) return await sendEmail(request, response);
      if (request.method === 'POST' && url.pathname === '/faults') return await askFault(request, response);
      if (url.pathname.startsWith('/v2/')) {
        throw new SesError(404, 'UnknownOperationException', 'The local mail knows only SendEmail.');
      }
      const { status, headers, body } = inboxAnswer(request.method ?? 'GET', url, store);
      response.writeHead(status, headers).end(body);
    } catch (error) {
      if (!(error instanceof SesError)) throw error;
      response.setHeader('x-amzn-ErrorType', error.type);
      answerJson(response, error.status, { message: error.message });
    }
  }, settings.port);
  publish();

  return {
    ...server,
    faults,
    async deliver({ to, subject, html, text, from = COGNITO_SENDER, configurationSet: name }) {
      const bericht = { aan: to, van: from, onderwerp: subject, text, html, bijlagen: [], tags: {} };
      const configurationSet = settings.configurationSets.find((set) => set.name === name);
      return keep({ bericht, ...(configurationSet && { configurationSet }) }).id;
    },
    async close() {
      await server.close();
      store.close();
    },
  };
}

/** Addresses that never receive anything, in the way of the simulator of SES. */
function simulatedFate({ aan }: UitgaandBericht) {
  const local = aan.slice(0, aan.lastIndexOf('@')).toLowerCase();
  if (local.includes('bounce')) return FATE.bounce;
  if (local.includes('complaint')) return FATE.complaint;
  return undefined;
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

function answerJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
