import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A part of the local cloud that answers on 127.0.0.1; `close` ends open connections too. */
export interface LocalServer {
  url: string;
  close(): Promise<void>;
}

export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

/** Serves `handler` on 127.0.0.1. Port 0 takes a free one. A handler that throws is answered with an empty 500. */
export async function listen(handler: RequestHandler, port: number): Promise<LocalServer> {
  const server = createServer(async (request, response) => {
    try {
      await handler(request, response);
    } catch (error) {
      process.stderr.write(`local cloud: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (response.headersSent) return void response.destroy();
      // What was set for the answer that failed is not true of this one.
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      response.writeHead(500, { 'content-length': '0' });
      response.end();
    }
  });
  // Never: whoever asks in the moment in which an idle connection is closed sees it break. `close` ends them all.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
