import type { CorsRule } from '../template/read-buckets.ts';
import { S3Error } from './errors.ts';

/** The headers that let a browser of this origin read an answer; none when no rule fits. */
export function corsHeaders(
  rules: readonly CorsRule[],
  origin: string | undefined,
  method: string,
): Record<string, string> {
  const rule = origin === undefined ? undefined : rules.find((one) => fits(one, origin, method));
  if (!rule || origin === undefined) return {};
  return {
    'access-control-allow-origin': rule.allowedOrigins.includes('*') ? '*' : origin,
    'access-control-expose-headers': rule.exposedHeaders.join(', '),
    vary: 'Origin',
  };
}

/**
 * The answer to what a browser asks before it sends the real request. @throws S3Error AccessDenied when no rule fits.
 */
export function answerPreflight(
  rules: readonly CorsRule[],
  headers: Readonly<Record<string, string>>,
): Record<string, string> {
  const { origin = '', 'access-control-request-method': method = '' } = headers;
  const names = (headers['access-control-request-headers'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const rule = rules.find((one) => fits(one, origin, method) && names.every((name) => allows(one, name)));
  if (!rule) throw new S3Error('AccessDenied', 'CORSResponse: This CORS request is not allowed.');
  return {
    ...corsHeaders([rule], origin, method),
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    ...(names.length > 0 && { 'access-control-allow-headers': names.join(', ') }),
    ...(rule.maxAgeSeconds !== undefined && { 'access-control-max-age': String(rule.maxAgeSeconds) }),
  };
}

function fits(rule: CorsRule, origin: string, method: string): boolean {
  return rule.allowedMethods.includes(method) && rule.allowedOrigins.some((one) => isOrigin(one, origin));
}

/** One `*` stands for any characters, as S3 has it. */
function isOrigin(allowed: string, origin: string): boolean {
  const [begin = '', end] = allowed.split('*');
  if (end === undefined) return allowed === origin;
  return origin.length >= begin.length + end.length && origin.startsWith(begin) && origin.endsWith(end);
}

function allows(rule: CorsRule, name: string): boolean {
  return rule.allowedHeaders.some((one) => one === '*' || one.toLowerCase() === name.toLowerCase());
}
