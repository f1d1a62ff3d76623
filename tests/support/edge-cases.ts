import { readFileSync } from 'node:fs';

/** The function at the edge, as it is deployed. */
export const edgeSource = readFileSync(new URL('../../infra/edge/unknown-page.js', import.meta.url), 'utf8');

/** What people and browsers ask for → whether the bucket is asked, or the page "this is not a page" answered. */
export const EDGE_CASES: Readonly<Record<string, 'bucket' | 'page'>> = {
  '/': 'bucket',
  '/index.html': 'bucket',
  '/config.json': 'bucket',
  '/handover.js': 'bucket',
  '/favicon.svg': 'bucket',
  '/robots.txt': 'bucket',
  '/assets/main-B2x_9-aa.js': 'bucket',
  '/assets/pdfjs-6.5.438/jbig2_nowasm_fallback.js': 'bucket',
  '': 'page',
  '//': 'page',
  '/hulpvragen': 'page',
  '/hulpvragen/1234': 'page',
  '/index.html/': 'page',
  '/.built': 'page',
  '/.env': 'page',
  '/../package.json': 'page',
  '/..%2fpackage.json': 'page',
  '/assets/': 'page',
  '/assets/.hidden.js': 'page',
  '/assets/a/b/c.js': 'page',
  '/INDEX.HTML': 'page',
  '/caf%C3%A9.html': 'page',
  '/index.html\n': 'page',
  '/%00.js': 'page',
};

/** An event as CloudFront gives it to a function before it asks the bucket ("CloudFront Functions event structure"). */
export function edgeEvent(uri: string) {
  return {
    version: '1.0',
    context: { distributionDomainName: 'd111111abcdef8.cloudfront.net', eventType: 'viewer-request', requestId: 'a-b' },
    viewer: { ip: '192.0.2.1' },
    request: { method: 'GET', uri, querystring: {}, headers: { host: { value: 'kindbrug.example' } }, cookies: {} },
  };
}

export type EdgeOutcome = {
  readonly statusCode?: number;
  readonly uri?: string;
  readonly body?: { readonly data: string };
};

/** What is wrong with an outcome of the function; nothing when it is as the table says. */
export function wrongOutcome(uri: string, outcome: EdgeOutcome): string | undefined {
  const expected = EDGE_CASES[uri];
  const passed = outcome.uri === uri && outcome.statusCode === undefined;
  const refused = outcome.statusCode === 404 && outcome.body?.data.includes('Deze pagina is er niet') === true;
  if (expected === 'bucket' ? passed : refused) return undefined;
  return `${JSON.stringify(uri)} should give the ${expected}, and gives ${JSON.stringify(outcome).slice(0, 80)}`;
}
