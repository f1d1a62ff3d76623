import type { RequestHandler } from '../server.ts';

/**
 * One origin for people, as the distribution has it: these paths go to the API, everything else is the client. What the
 * API answers without one of these headers gets it on the way.
 */
export function serveOrigin(
  { apiPaths, apiHeaders }: { apiPaths: readonly string[]; apiHeaders: Record<string, string> },
  api: RequestHandler,
  client: RequestHandler,
): RequestHandler {
  const prefixes = apiPaths.map((path) => path.replace(/\*$/, ''));
  return (request, response) => {
    const isApi = prefixes.some((prefix) => request.url?.startsWith(prefix));
    if (isApi) for (const [name, value] of Object.entries(apiHeaders)) response.setHeader(name, value);
    return (isApi ? api : client)(request, response);
  };
}
