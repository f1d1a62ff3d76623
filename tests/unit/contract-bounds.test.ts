import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { routes } from '#shared/contract/routes.ts';

interface JsonSchema {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** A text whose form says how long it is: of these, no other text passes. */
const FIXED_FORMS = new Set(['uuid', 'date']);

/** Everything in a schema that has no end: a row of DynamoDB holds 400 KB, and a key 1 KB. */
function unbounded(schema: JsonSchema, where: string): readonly string[] {
  const inside = [
    ...(schema.anyOf ?? []).flatMap((one) => unbounded(one, where)),
    ...(schema.oneOf ?? []).flatMap((one) => unbounded(one, where)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => unbounded(one, `${where}.${name}`)),
    ...(schema.items ? unbounded(schema.items, `${where}[]`) : []),
  ];
  if (schema.enum || schema.const !== undefined || schema.anyOf || schema.oneOf) return inside;
  switch (schema.type) {
    case 'string':
      return isShort(schema) ? inside : [...inside, `${where}: a text without end`];
    case 'array':
      return schema.maxItems === undefined ? [...inside, `${where}: a list without end`] : inside;
    case 'integer':
      return isBetween(schema) ? inside : [...inside, `${where}: a number without end`];
    case 'number':
      return [...inside, `${where}: a number that may be no whole one`];
    case 'object':
      return schema.additionalProperties === false ? inside : [...inside, `${where}: fields without a name`];
    case 'boolean':
    case 'null':
      return inside;
    default:
      return [...inside, `${where}: anything`];
  }
}

function isShort({ maxLength, format, pattern }: JsonSchema): boolean {
  const isFixedPattern =
    pattern !== undefined && /^\^.*\$$/.test(pattern) && !/[*+]|\{\d+,\}/.test(pattern.replaceAll(/\[[^\]]*\]/g, 'x'));
  return maxLength !== undefined || FIXED_FORMS.has(format ?? '') || isFixedPattern;
}

/** Zod gives the ends of what JavaScript can count exactly to every whole number; that is no end. */
function isBetween({ minimum, maximum }: JsonSchema): boolean {
  return [minimum, maximum].every((end) => end !== undefined && Math.abs(end) < Number.MAX_SAFE_INTEGER);
}

const schemaOf = (schema: z.core.$ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as JsonSchema;

describe('what people may send', () => {
  const bodies = routes.flatMap((route) => ('body' in route ? [[route.operationId, route.body] as const] : []));
  it.each(bodies)('to %s has an end everywhere', (operationId, body) => {
    // A number in a query or a search is parsed from text, so what it is stands in the output.
    const fields = unbounded(schemaOf(body, 'input'), operationId).filter((one) => !one.includes('aantal: anything'));
    expect(fields).toEqual([]);
  });

  const queries = routes.flatMap((route) => ('query' in route ? [[route.operationId, route.query] as const] : []));
  it.each(queries)('in the query of %s has an end everywhere', (operationId, query) => {
    expect(unbounded(schemaOf(query, 'output'), operationId)).toEqual([]);
  });
});
