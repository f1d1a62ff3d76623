import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { createDossierStore } from '#shared/adapters/dynamodb/dossier-store.ts';
import type { LocalCloud } from '../cloud/cloud.ts';
import { choosePort } from '../cloud/ports.ts';
import { type LocalServer, listen } from '../cloud/server.ts';
import { demoFile } from '../demo/demo-file.ts';
import { MENSEN } from './mensen.ts';
import { rondleidingPage } from './page.ts';
import { standVan, zaakVan } from './stand.ts';
import { voorbeeldFormulier } from './voorbeeld.ts';

/** As strict as the client's: nothing but files of its own, and nobody may put it in a frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

const LATEST_MAILS = 6;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Content {
  readonly type: string;
  readonly content: () => string | Uint8Array | Promise<string | Uint8Array>;
}

/** The letter of the client. */
const LETTER = 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

const FILES: Readonly<Record<string, Content>> = {
  '/tokens.css': file('text/css; charset=utf-8', '../../web/src/styles/tokens.css'),
  '/rondleiding.css': file('text/css; charset=utf-8', 'rondleiding.css'),
  '/merk.svg': file('image/svg+xml', '../../web/public/merk.svg'),
  '/rondleiding.js': {
    type: 'text/javascript; charset=utf-8',
    content: () => stripTypeScriptTypes(readFileSync(here('browser/rondleiding.ts'), 'utf8')),
  },
  '/bestanden/aanvraag-pippa-ondertekend.pdf': { type: 'application/pdf', content: voorbeeldFormulier },
  '/letter.woff2': file('font/woff2', `../../node_modules/@fontsource-variable/${LETTER}`),
};

function file(type: string, path: string): Content {
  return { type, content: () => readFileSync(here(path)) };
}

/**
 * The page of a first visitor, at an address of its own: no page of the client can read the passwords and codes on it,
 * and it is in nothing that is deployed.
 */
export async function serveRondleiding(
  cloud: LocalCloud,
  dataDir: string,
  port: number,
  now: () => Date = () => new Date(),
): Promise<LocalServer> {
  const answer = answerer(cloud, dataDir, now);
  return choosePort('rondleiding', { rondleiding: port }, (chosen) => listen(answer, chosen));
}

function answerer({ urls, outputs, credentials, mail }: LocalCloud, dataDir: string, clock: () => Date) {
  const demo = demoFile(dataDir);
  const { tableName, region } = outputs;
  const dossiers = createDossierStore(
    connectTable({ tableName, client: { region, credentials, endpoint: urls.dynamodb } }),
  );

  async function stand() {
    const now = demo.read();
    const zaak = zaakVan(now);
    const dossier = zaak === undefined ? undefined : await dossiers.load(zaak);
    const mails = mail.latest(LATEST_MAILS);
    return standVan({ demo: now, dossier, mails, urls, now: clock() });
  }

  /** The latest mail to somebody, in the page with the mails. */
  function mailOf(id: string): string | undefined {
    const mens = MENSEN.find((one) => one.id === id);
    if (!mens) return undefined;
    const aan = `${id}@kindbrug.example`;
    const [latest] = mail.latest(1, aan);
    return `${urls.mail}/?${new URLSearchParams({ aan, ...(latest && { bericht: latest.id }) })}`;
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // A page elsewhere that makes its own name lead here is not the page that was opened.
    if (!/^(127\.0\.0\.1|localhost):\d+$/.test(request.headers.host ?? '')) return void response.writeHead(403).end();
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    const { pathname } = new URL(request.url ?? '/', 'http://rondleiding.invalid');
    const send = (type: string, content: string | Uint8Array) =>
      void response.writeHead(200, { ...HEADERS, 'content-type': type }).end(content);
    const found = FILES[pathname];
    if (found) return send(found.type, await found.content());
    if (pathname === '/stand') return send('application/json', JSON.stringify(await stand()));
    if (pathname === '/') {
      const adressen = { client: urls.api, mail: urls.mail, api: `${urls.api}/v1/openapi.json` };
      return send('text/html; charset=utf-8', rondleidingPage(adressen));
    }
    const location = pathname.startsWith('/mail/') ? mailOf(pathname.slice('/mail/'.length)) : undefined;
    response.writeHead(location ? 302 : 404, { ...HEADERS, ...(location && { location }) }).end();
  };
}
