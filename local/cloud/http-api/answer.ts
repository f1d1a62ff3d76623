import * as z from 'zod';

/** An answer on its way to the caller. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  body: Buffer;
}

const StructuredSchema = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  cookies: z.array(z.string()).optional(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
});

/** What API Gateway itself says, without the function. */
export function gatewayAnswer(status: number, message: string, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    cookies: [],
    body: Buffer.from(JSON.stringify({ message })),
  };
}

export const internalServerError = () => gatewayAnswer(500, 'Internal Server Error');

/**
 * The answer in what a function returned, by payload format 2.0: an object with a `statusCode` is the answer, anything
 * else is the body of a 200. An answer that breaks the format is a 500, as on AWS.
 */
export function functionAnswer(payload: unknown): Answer {
  const isStructured = typeof payload === 'object' && payload !== null && 'statusCode' in payload;
  if (!isStructured) {
    const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
    return { status: 200, headers: { 'content-type': 'application/json' }, cookies: [], body: Buffer.from(body) };
  }
  const parsed = StructuredSchema.safeParse(payload);
  if (!parsed.success) return internalServerError();
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = parsed.data;
  const named = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), String(value)] as const)
    // API Gateway answers for CORS itself, and the length is that of the bytes sent.
    .filter(([name]) => !name.startsWith('access-control-') && name !== 'content-length' && name !== 'connection');
  return {
    status: statusCode,
    headers: { 'content-type': 'text/plain;charset=UTF-8', ...Object.fromEntries(named) },
    cookies,
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}
