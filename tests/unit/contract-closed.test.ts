/** What has a closed list says so in the contract, so that clients are told by their compiler when a value is added. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { routes } from '#shared/contract/routes.ts';

/** Fields that hold a code, wherever they are in an answer. */
const CODES = new Set(
  (
    'aanZet actie acties als antwoord bezorging besluit documentsoort doelgroep doorRol einde fout gevondenBij grondslag mediatype naar ' +
    'openingswijze organisatieSoort recht redencode regel relatie resultaat rol rollen scopes soort stand status toegevoegdDoorRol van ' +
    'voorbeeld vraagt weergave weigerreden zichtbaarVoor'
  ).split(' '),
);

/**
 * Open lists, by operation and field: what is stored may be of an older release, or names what the log knows of other
 * systems.
 */
const LOG = ['actie', 'acties', 'fout', 'grondslag', 'object.soort', 'regel'];
const OPEN: Readonly<Record<string, readonly string[]>> = {
  leesInzageregels: LOG,
  leesLogboek: LOG,
  leesLogboekVanDossier: LOG,
  lijstMeldingen: ['fout'],
  lijstZaakmails: ['fout'],
};

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** The fields of an answer that hold a code and take any text, as `object.soort`. */
function openCodes(schema: JsonSchema, parent = ''): readonly string[] {
  const fields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const isList = field.type === 'array';
    const value = isList && field.items ? field.items : field;
    const isText = value.type === 'string' && !value.enum && value.const === undefined && !value.format;
    const path = parent ? `${parent}.${name}` : name;
    return isText ? (CODES.has(name) ? [path] : []) : openCodes(value, isList ? '' : path);
  });
  const others = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  return [...fields, ...others.flatMap((one) => openCodes(one, parent))];
}

const answers = routes.flatMap(({ operationId, response, huidig }) =>
  [response, huidig].flatMap((schema) => (schema ? [{ operationId, schema }] : [])),
);

describe('a code in an answer', () => {
  it.each(answers)('of $operationId has its list in the contract, or is known to have an open one', (answer) => {
    const schema = z.toJSONSchema(answer.schema, { unrepresentable: 'any', io: 'output' }) as JsonSchema;
    const open = openCodes(schema).filter((path) => !(OPEN[answer.operationId] ?? []).includes(path));
    expect(open).toEqual([]);
  });

  it('is found where it is: in objects, in lists and in alternatives', () => {
    const code = z.object({ soort: z.string(), rollen: z.array(z.string()), naam: z.string() });
    const schema = z.object({ items: z.array(code), object: code, een: z.union([code, z.null()]) });
    const found = openCodes(z.toJSONSchema(schema) as JsonSchema);
    expect(found).toEqual(['soort', 'rollen', 'object.soort', 'object.rollen', 'een.soort', 'een.rollen']);
  });
});
