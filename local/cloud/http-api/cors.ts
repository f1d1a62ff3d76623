import type { CorsSettings } from '../template/read-api.ts';

type Headers = Record<string, string>;

function allowedOrigin({ origins, credentials }: CorsSettings, origin: string): string | undefined {
  if (origins.includes('*')) return credentials ? origin : '*';
  return origins.includes(origin) ? origin : undefined;
}

/** The headers that an HTTP API with CORS puts on every answer to an allowed origin. */
export function corsHeaders(cors: CorsSettings | undefined, origin: string | undefined): Headers {
  const allowed = cors && origin !== undefined ? allowedOrigin(cors, origin) : undefined;
  if (!cors || allowed === undefined) return {};
  return {
    'access-control-allow-origin': allowed,
    ...(allowed !== '*' && { vary: 'origin' }),
    ...(cors.credentials && { 'access-control-allow-credentials': 'true' }),
    ...(cors.exposedHeaders.length > 0 && { 'access-control-expose-headers': cors.exposedHeaders.join(',') }),
  };
}

/** The answer (always 204) to a preflight: without permission for another origin, so that the browser refuses. */
export function preflightHeaders(cors: CorsSettings, origin: string): Headers {
  const headers = corsHeaders(cors, origin);
  if (headers['access-control-allow-origin'] === undefined) return {};
  return {
    ...headers,
    'access-control-allow-methods': cors.methods.join(','),
    'access-control-allow-headers': cors.headers.join(','),
    ...(cors.maxAgeSeconds !== undefined && { 'access-control-max-age': String(cors.maxAgeSeconds) }),
  };
}
