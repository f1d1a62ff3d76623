/**
 * The client holds no rule of what may be done: whether an act is offered comes from the API, with the thing itself. So
 * no page decides about a button by a value of the contract (a status, a role, the state of something), and none knows
 * what a status is but by its words.
 */
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { describe, expect, test } from 'vitest';

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

const within = (node: Node): readonly Node[] => [node, ...childrenOf(node).flatMap(within)];

/** Every closed word of the contract. */
const WORDS: ReadonlySet<string> = new Set(
  [...readFileSync('docs/openapi.json', 'utf8').matchAll(/"enum": ?\[([^\]]*)\]/g)].flatMap(([, words = '']) =>
    [...words.matchAll(/"([A-Z][A-Z0-9_]+)"/g)].map(([, word = '']) => word),
  ),
);

/** What is compared here with a word of the contract, also by a const of this file. */
function wordsIn(node: Node, consts: ReadonlyMap<string, Node>, seen: readonly string[] = []): readonly string[] {
  return within(node).flatMap((one): readonly string[] => {
    const sides = one.type === 'BinaryExpression' ? [one.left, one.right].filter(isNode) : [];
    const words = sides.flatMap(({ value }) => (typeof value === 'string' && WORDS.has(value) ? [value] : []));
    const name = one.type === 'Identifier' ? String(one.name) : '';
    const meant = consts.get(name);
    return [...words, ...(meant && !seen.includes(name) ? wordsIn(meant, consts, [...seen, name]) : [])];
  });
}

const isButton = (node: unknown): boolean =>
  isNode(node) &&
  within(node).some(
    ({ type, name }) =>
      type === 'JSXOpeningElement' && isNode(name) && ['Button', 'ButtonLink'].includes(String(name.name)),
  );

/** Where this file decides about a button by a word of the contract. */
function decisions(source: string, file = 'page.tsx'): readonly string[] {
  const { program } = parseSync(file, source);
  const nodes = within(program as unknown as Node);
  const consts = new Map(
    nodes.flatMap(({ type, id, init }): readonly (readonly [string, Node])[] =>
      type === 'VariableDeclarator' && isNode(id) && isNode(init) && typeof id.name === 'string'
        ? [[id.name, init]]
        : [],
    ),
  );
  return nodes.flatMap(({ type, left, right, test, consequent, alternate }): readonly string[] => {
    if (type === 'LogicalExpression' && isNode(left) && isButton(right)) return wordsIn(left, consts);
    const isChoice = type === 'ConditionalExpression' && (isButton(consequent) || isButton(alternate));
    return isChoice && isNode(test) ? wordsIn(test, consts) : [];
  });
}

/**
 * What a page keeps itself may bear a word that the contract has, too: how far a file is that is being sent from here.
 */
const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  'web/src/pages/hulpvraag/bijlagen/klaargezet.tsx': ['MISLUKT'],
};

const PAGES = globSync('web/src/{pages,ui}/**/*.{ts,tsx}').sort();

describe('the check itself', () => {
  test.each([
    ['a status beside a button', "const A = () => <>{zaak.status === 'CONCEPT' && <Button>x</Button>}</>;"],
    [
      'a status in a const',
      "const A = () => { const may = zaak.status === 'CONCEPT'; return <>{may && <Button/>}</>; };",
    ],
    ['a choice of buttons', "const A = () => <>{stand === 'ACTIEF' ? <Button>x</Button> : null}</>;"],
    [
      'an answer among other things',
      "const A = () => <>{x && reactie?.antwoord === 'AKKOORD' && <div><Button/></div>}</>;",
    ],
  ])('sees %s', (_, source) => {
    expect(decisions(source)).toHaveLength(1);
  });

  test('leaves words alone that are only shown', () => {
    expect(decisions("const A = () => <p>{stand === 'ACTIEF' ? 'ja' : 'nee'}<Button>x</Button></p>;")).toEqual([]);
  });
});

test.each(PAGES)('%s decides about no act by a word of the contract', (file) => {
  expect(decisions(readFileSync(file, 'utf8'), file)).toEqual(OWN_WORDS[file] ?? []);
});

// Which roles fit where (rollen-bij.ts) is what a form offers before there is anything to ask the API about.
test('only the words of the client know what a status is', () => {
  const readers = globSync('web/src/**/*.{ts,tsx}').filter((file) =>
    /^import (?!type )[^;]* from '#shared\/(model\/(?!rollen-bij)|toegang\/|views\/)/m.test(readFileSync(file, 'utf8')),
  );
  expect(readers).toEqual(['web/src/teksten/status.ts']);
});

/** Rights that stand for one act each. The others are asked of the thing that is acted on. */
const VAN_EEN_DAAD = [
  'FORMULIER_BEWERKEN',
  'BIJLAGE_TOEVOEGEN',
  'OBSERVATIE_BEWERKEN',
  'ADVIES_BEWERKEN',
  'ZIENSWIJZE_GEVEN',
  'AVG_VERZOEK_DOEN',
  'EXPORT_MAKEN',
  'VERNIETIGING_VOORDRAGEN',
];

test('a right is asked only for what it alone stands for', () => {
  const asked = PAGES.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/actieVan\([^)]*'([A-Z_]+)'\)/g)].map(([, recht]) => [file, recht]),
  );
  // To see which mails did not arrive is reading, by the right of its endpoint.
  const reads = ['web/src/pages/hulpvraag/aanvraag/zaakmails.tsx', 'BETROKKENEN_BEWERKEN'];
  expect(asked.filter(([file, recht]) => !VAN_EEN_DAAD.includes(recht ?? '') && file !== reads[0])).toEqual([]);
});
