import type { RequestHandler } from '../server.ts';

/** One origin for people, as the distribution has it: these paths go to the API, everything else is the client. */
export function serveOrigin(apiPaths: readonly string[], api: RequestHandler, client: RequestHandler): RequestHandler {
  const prefixes = apiPaths.map((path) => path.replace(/\*$/, ''));
  return (request, response) => {
    const isApi = prefixes.some((prefix) => request.url?.startsWith(prefix));
    return (isApi ? api : client)(request, response);
  };
}
