import { describe, expect, it } from 'vitest';
import { edgeFunction } from '#local/cloud/web/edge-function.ts';
import { outsideEdgeSubset } from '#local/cloud/web/edge-javascript.ts';
import { MOST_BYTES } from '#local/cloud/web/edge-javascript-documented.ts';
import { EDGE_CASES, edgeEvent, edgeSource, wrongOutcome } from '#tests/support/edge-cases.ts';

/** Each runs in Node, and is named nowhere in what AWS documents of runtime 2.0. */
const NOT_AT_THE_EDGE: Readonly<Record<string, string>> = {
  destructuring: 'const { request } = event;',
  'destructuring of an array': 'const [a] = [1];',
  'destructured parameters': 'function handler({ request }) { return request; }',
  'for…of': 'for (const one of [1]) one;',
  'a default parameter': 'function f(a = 1) { return a; }',
  'a short-hand property': 'const a = 1; const b = { a };',
  'a computed property': "const b = { ['a']: 1 };",
  'a method in an object': 'const b = { a() { return 1; } };',
  'spread in an array': 'const a = [...[1]];',
  'spread in an object': 'const a = { ...{} };',
  'spread in a call': 'Math.max(...[1]);',
  'a class': 'class A {}',
  'a generator': 'function* f() {}',
  'optional chaining': 'const a = event?.request;',
  'nullish coalescing': 'const a = null ?? 1;',
  'a logical assignment': 'let a = 1; a ||= 2;',
  'an exponentiation assignment': 'let a = 1; a **= 2;',
  'a catch without a name': 'try { a(); } catch { }  function a() {}',
  'a big integer': 'const a = 10n;',
  'a binary number': 'const a = 0b11;',
  'an octal number': 'const a = 0o17;',
  'an escape of a code point': "const a = '\\u{1F600}';",
  'a tagged template': 'String.raw`a`;',
  'a pattern with look-behind': 'const a = /(?<=a)b/;',
  'a pattern with the flag u': 'const a = /a/u;',
  'a pattern with the flag s': 'const a = /a/s;',
  'a property class in a pattern': 'const a = /\\p{L}/u;',
  'a comma after the last argument': 'parseInt(\n"1",\n);',
  'an iterator of an array': '[].flatMap(parseInt);',
  'a method of later arrays': '[1].at(-1);',
  'Object.fromEntries': 'Object.fromEntries([]);',
  'a collection': 'const a = new Map();',
  'an address': "const a = new URL('https://kindbrug.example');",
  eval: "eval('1');",
  'a made function': "new Function('return 1');",
  'a timer': 'setTimeout(parseInt, 1);',
  'the process': 'process.env;',
  fetch: "fetch('https://kindbrug.example');",
};

const DOCUMENTED: Readonly<Record<string, string>> = {
  'const, let and var': 'const a = 1; let b = a; var c = b;',
  templates: `const a = 1; const b = \`a \${\`b \${a}\`}\n\`;`,
  'arrows and rest parameters': 'const a = (...all) => all.length; a(1, 2);',
  'async and await': 'async function handler(event) { await Promise.resolve(event); return event.request; }',
  'for…in': 'const found = []; for (const name in { a: 1 }) found.push(name);',
  exponentiation: 'const a = 2 ** 3;',
  'a named group': 'const a = /(?<year>\\d{4})/.exec("2026");',
  'try, catch and a label': 'outer: for (;;) { try { break outer; } catch (error) { throw error; } }',
  getters: 'const a = { get b() { return 1; } };',
  'methods of ES 6 to 12':
    "'a'.padStart(2).includes('a'); 'a'.replaceAll('a', 'b'); [1].includes(1); Object.entries({});",
};

describe('the function at the edge', () => {
  it('is inside what AWS documents of its JavaScript, and small enough', () => {
    expect(outsideEdgeSubset(edgeSource)).toEqual([]);
    expect(Buffer.byteLength(edgeSource)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.each(Object.keys(EDGE_CASES))('answers %j as it should', (uri) => {
    expect(wrongOutcome(uri, edgeFunction(edgeSource)(edgeEvent(uri)))).toBeUndefined();
  });

  it('gives its page with the headers of a page that may do nothing', () => {
    const answer = edgeFunction(edgeSource)(edgeEvent('/oud'));
    expect('headers' in answer && answer.headers['content-security-policy']?.value).toMatch(/^default-src 'none'/);
    expect('headers' in answer && answer.headers['x-content-type-options']).toEqual({ value: 'nosniff' });
  });
});

describe('what AWS documents of the JavaScript at the edge', () => {
  it.each(Object.entries(NOT_AT_THE_EDGE))('does not name %s', (_, source) => {
    expect(outsideEdgeSubset(`function handler(event) { ${source} }`)).not.toEqual([]);
  });

  it.each(Object.entries(DOCUMENTED))('names %s', (_, source) => {
    expect(outsideEdgeSubset(`function handler(event) { ${source} }`)).toEqual([]);
  });

  it('is what the local cloud runs, so that a function of which Node knows more does not start there', () => {
    expect(() => edgeFunction('function handler(event) {\n  const { request } = event; return request; }')).toThrow(
      'line 2: a ObjectPattern',
    );
    expect(() => edgeFunction(`function handler() {}//${'x'.repeat(MOST_BYTES)}`)).toThrow('may have 10240 bytes');
  });
});
