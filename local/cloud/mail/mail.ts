/**
 * SES and a mailbox on one address: the SES v2 protocol for the functions, JSON for tests, a page for people.
 * A mail and its events are written down together before anything is answered, and events that an earlier process did
 * not get to publish go out at start: what SES accepted is known, also when the answer got lost or the process died.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LocalServer, listen } from '../server.ts';
import { createFaults, type Faults } from './faults.ts';
import { inboxAnswer } from './inbox.ts';
import { answerJson, askFault, type MailParts, sendEmail } from './mail-requests.ts';
import type { BewaardBericht } from './mail-store.ts';
import { type DirectMail, type MailSettings, Post } from './post.ts';
import { SesError } from './send-email.ts';

export type { DirectMail, MailSettings } from './post.ts';

export interface LocalMail extends LocalServer {
  /** Puts a mail into the mailbox without the checks of SES. Returns its id. */
  deliver(mail: DirectMail): Promise<string>;
  /** Another clock for what comes in from now on; absent: its own again. For a story that began weeks ago. */
  dateBy(now?: () => Date): void;
  /** The mails that came last, newest first; to one address, when it is given. */
  latest(count: number, aan?: string): readonly BewaardBericht[];
  faults: Faults;
}

const SEND_PATH = '/v2/email/outbound-emails';

/** Starts the mail of the local cloud. */
export async function startMail(settings: MailSettings): Promise<LocalMail> {
  const parts: MailParts = { settings, post: new Post(settings), faults: createFaults() };
  const { post, faults } = parts;
  const server = await listen((request, response) => answer(parts, request, response), settings.port);
  post.publish();
  return {
    ...server,
    faults,
    deliver: async (mail) => post.deliver(mail),
    dateBy: (now) => post.dateBy(now),
    latest: (aantal, aan) => post.store.list({ aantal, ...(aan !== undefined && { aan }) }),
    async close() {
      await server.close();
      post.store.close();
    },
  };
}

async function answer(parts: MailParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local');
  try {
    await answerPath(parts, url, request, response);
  } catch (error) {
    if (!(error instanceof SesError)) throw error;
    response.setHeader('x-amzn-ErrorType', error.type);
    answerJson(response, error.status, { message: error.message });
  }
}

async function answerPath(
  parts: MailParts,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === 'POST' && url.pathname === SEND_PATH) return sendEmail(parts, request, response);
  if (request.method === 'POST' && url.pathname === '/faults') return askFault(parts.faults, request, response);
  if (url.pathname.startsWith('/v2/')) {
    throw new SesError(404, 'UnknownOperationException', 'The local mail knows only SendEmail.');
  }
  const { post, settings } = parts;
  const { status, headers, body } = inboxAnswer(request.method ?? 'GET', url, post.store, settings.links);
  response.writeHead(status, headers).end(body);
}
