import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type ClientConfig, cacheControlOf, contentTypeOf } from '#infra/web-client.ts';
import type { RequestHandler } from '../server.ts';
import type { WebSettings } from '../template/read-web.ts';
import { edgeFunction } from './edge-function.ts';

export interface ClientFilesSettings {
  web: WebSettings;
  /** The folder with the built client; known when it has been built. */
  folder: Promise<string>;
  /** What config.json says to whoever asks at this host. */
  configFor: (host: string | undefined) => ClientConfig;
  /** Addresses on AWS that the headers name → those that stand in for them here. */
  standIns: readonly (readonly [aws: string, local: string])[];
}

/** Serves the client as the distribution of the stacks does: its headers, its function at the edge, its files. */
export function serveClient({ web, folder, configFor, standIns }: ClientFilesSettings): RequestHandler {
  const headers = atLocalAddresses(web.headers, standIns);
  const atEdge = edgeFunction(web.viewerRequest);

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(403).end();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://client.invalid');
    const answer = atEdge({ request: { method: request.method, uri: pathname } });
    if (!('uri' in answer)) {
      const edgeHeaders = Object.entries(answer.headers).map(([name, { value }]) => [name, value]);
      response.writeHead(answer.statusCode, Object.fromEntries(edgeHeaders)).end(answer.body.data);
      return;
    }
    const name = pathname === '/' ? web.rootObject : pathname.slice(1);
    if (name === 'config.json') {
      response.writeHead(200, { ...headers, ...typeAndCache(name) });
      response.end(JSON.stringify(configFor(request.headers.host)));
      return;
    }
    await sendFile(request, response, await folder, name, headers);
  };
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  name: string,
  headers: Record<string, string>,
): Promise<void> {
  const path = join(folder, name);
  if (!existsSync(path) || !statSync(path).isFile()) {
    // A private bucket does not tell whether a file exists.
    response.writeHead(403, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, ...typeAndCache(name), 'content-length': statSync(path).size });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(path), response);
}

function typeAndCache(name: string): Record<string, string> {
  return { 'content-type': contentTypeOf(extname(name)), 'cache-control': cacheControlOf(name) };
}

function atLocalAddresses(
  headers: Record<string, string>,
  standIns: ClientFilesSettings['standIns'],
): Record<string, string> {
  const local = (value: string) => standIns.reduce((text, [aws, here]) => text.replaceAll(aws, here), value);
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, local(value)]));
}
