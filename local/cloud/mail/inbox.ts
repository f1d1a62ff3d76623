/** The mailbox over HTTP: JSON for tests and the demo, and a page for people. */
import { inboxPage } from './inbox-page.ts';
import type { BewaardBericht, MailStore } from './mail-store.ts';
import type { InboxLinks } from './post.ts';

export interface InboxAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
}

/** What a mail brings along is never trusted: no scripts, no requests, not even when opened by itself. */
const MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Answers the page (`GET /`), the mails (`GET /berichten?aan=`, `/berichten/{id}`), the formatted text alone
 * (`/berichten/{id}/html`), a file (`/berichten/{id}/bijlagen/{n}`, counted from 0), and `DELETE /berichten`.
 */
export function inboxAnswer(method: string, url: URL, store: MailStore, links?: InboxLinks): InboxAnswer {
  const [collection = '', id, part, index, ...rest] = url.pathname.slice(1).split('/');
  if (method === 'DELETE' && collection === 'berichten' && id === undefined) {
    store.clear();
    return { status: 204, headers: SAFE_HEADERS };
  }
  if (method !== 'GET' || rest.length > 0) return notFound();
  if (collection === '' && id === undefined) return page(url, store, links);
  if (collection !== 'berichten') return notFound();
  if (id === undefined) {
    const aan = url.searchParams.get('aan');
    return json(200, store.list(aan === null ? {} : { aan }).map(withPaths));
  }
  const bericht = store.get(id);
  if (bericht === undefined) return notFound();
  if (part === undefined) return json(200, withPaths(bericht));
  if (part === 'html' && index === undefined) return html(bericht.html, MAIL_POLICY);
  if (part === 'bijlagen' && /^\d{1,3}$/.test(index ?? '')) return file(store, id, Number(index));
  return notFound();
}

function withPaths(bericht: BewaardBericht): unknown {
  const bijlagen = bericht.bijlagen.map((bijlage, index) => ({
    ...bijlage,
    pad: `/berichten/${bericht.id}/bijlagen/${index}`,
  }));
  return { ...bericht, bijlagen };
}

function page(url: URL, store: MailStore, links: InboxLinks | undefined): InboxAnswer {
  const zoek = url.searchParams.get('aan')?.trim() ?? '';
  const nonce = crypto.randomUUID();
  const body = inboxPage({
    nonce,
    zoek,
    berichten: store.list(zoek === '' ? {} : { zoek }),
    gekozen: store.get(url.searchParams.get('bericht') ?? ''),
    links,
  });
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    'img-src data:',
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return html(body, policy.join('; '));
}

function html(body: string, policy: string): InboxAnswer {
  const headers = { ...SAFE_HEADERS, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
  return { status: 200, headers, body };
}

function file(store: MailStore, id: string, index: number): InboxAnswer {
  const bijlage = store.bijlage(id, index);
  if (bijlage === undefined) return notFound();
  const isType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(;[ -~]*)?$/.test(bijlage.type);
  const headers = {
    ...SAFE_HEADERS,
    'content-type': isType ? bijlage.type : 'application/octet-stream',
    'content-security-policy': MAIL_POLICY,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(bijlage.naam)}`,
  };
  return { status: 200, headers, body: bijlage.inhoud };
}

function json(status: number, body: unknown): InboxAnswer {
  return { status, headers: { ...SAFE_HEADERS, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

const notFound = (): InboxAnswer => json(404, { message: 'Niet gevonden' });
