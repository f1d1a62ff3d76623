import type { CorsRule } from '../template/read-buckets.ts';
import { S3Error } from './errors.ts';

/** What a browser asks before it sends the real request. */
export interface Preflight {
  readonly origin: string;
  readonly method: string;
  readonly headers: readonly string[];
}

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

/** The answer to a preflight. @throws S3Error AccessDenied when no rule fits. */
export function answerPreflight(rules: readonly CorsRule[], asked: Preflight): Record<string, string> {
  const rule = rules.find(
    (one) => fits(one, asked.origin, asked.method) && asked.headers.every((name) => allows(one, name)),
  );
  if (!rule) throw new S3Error('AccessDenied', 'CORSResponse: This CORS request is not allowed.');
  return {
    ...corsHeaders([rule], asked.origin, asked.method),
    'access-control-allow-methods': rule.allowedMethods.join(', '),
    'access-control-allow-headers': asked.headers.join(', '),
    'access-control-max-age': String(rule.maxAgeSeconds ?? 0),
  };
}

function fits(rule: CorsRule, origin: string, method: string): boolean {
  return rule.allowedMethods.includes(method) && rule.allowedOrigins.some((one) => one === '*' || one === origin);
}

function allows(rule: CorsRule, name: string): boolean {
  return rule.allowedHeaders.some((one) => one === '*' || one.toLowerCase() === name.toLowerCase());
}
