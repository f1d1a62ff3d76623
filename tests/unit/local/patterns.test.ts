import { describe, expect, it } from 'vitest';
import { assertPattern, type EventPattern, matchesPattern } from '#local/cloud/events/patterns.ts';

const insertOfMelding = {
  eventName: 'INSERT',
  dynamodb: { NewImage: { type: { S: 'MELDING' }, poging: { N: '1' } }, SizeBytes: 26 },
};

const matching: [string, EventPattern, unknown][] = [
  ['an exact text', { a: ['x'] }, { a: 'x' }],
  ['one of several alternatives', { a: ['x', 'y'] }, { a: 'y' }],
  ['a number written otherwise', { a: [300] }, { a: 300.0 }],
  ['null and booleans', { a: [null], b: [true] }, { a: null, b: true }],
  ['an empty text', { a: [''] }, { a: '' }],
  ['a nested key', { a: { b: { c: ['x'] } } }, { a: { b: { c: 'x', d: 1 } } }],
  ['any element of a list', { a: ['x'] }, { a: ['w', 'x'] }],
  ['a key in any object of a list', { a: { b: ['x'] } }, { a: [{ b: 'w' }, { b: 'x' }] }],
  ['a prefix', { a: [{ prefix: 'eu-' }] }, { a: 'eu-central-1' }],
  ['a prefix in another case', { a: [{ prefix: { 'equals-ignore-case': 'EU-' } }] }, { a: 'eu-central-1' }],
  ['a suffix', { a: [{ suffix: '.pdf' }] }, { a: 'x.pdf' }],
  ['a text in another case', { a: [{ 'equals-ignore-case': 'Alice' }] }, { a: 'ALICE' }],
  ['a wildcard', { a: [{ wildcard: 'a/*/c.*' }] }, { a: 'a/b/b/c.pdf' }],
  ['anything but a value', { a: [{ 'anything-but': 'x' }] }, { a: 'y' }],
  ['anything but several values', { a: [{ 'anything-but': ['x', 1] }] }, { a: 2 }],
  ['anything but a prefix', { a: [{ 'anything-but': { prefix: 'us-' } }] }, { a: 'eu-' }],
  ['a numeric range', { a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }],
  ['a key that exists', { a: [{ exists: true }] }, { a: null }],
  ['a key that is absent', { a: [{ exists: false }] }, { b: 1 }],
  ['a nested key that is absent', { a: { b: [{ exists: false }] } }, {}],
  ['an object where no leaf may be', { a: [{ exists: false }] }, { a: { b: 1 } }],
  ['absent or a value', { a: ['x', { exists: false }] }, {}],
  ['one side of $or', { $or: [{ a: ['x'] }, { b: [{ numeric: ['=', 2] }] }] }, { a: 'y', b: 2 }],
  ['everything, when empty', {}, { a: 1 }],
  [
    'the filter of a stream consumer',
    { eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['MELDING'] } } } },
    insertOfMelding,
  ],
];

const refusing: [string, EventPattern, unknown][] = [
  ['another text', { a: ['x'] }, { a: 'X' }],
  ['a number given as text', { a: [1] }, { a: '1' }],
  ['a key that is missing', { a: ['x'], b: ['y'] }, { a: 'x' }],
  ['a missing key with anything-but', { a: [{ 'anything-but': 'x' }] }, {}],
  ['a listed value with anything-but', { a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'y' }],
  ['an excluded prefix', { a: [{ 'anything-but': { prefix: ['us-', 'eu-'] } }] }, { a: 'eu-west-1' }],
  ['a wildcard that stops too early', { a: [{ wildcard: 'a/*' }] }, { a: 'b/a/c' }],
  ['a dot in a wildcard that is not a dot', { a: [{ wildcard: '*.pdf' }] }, { a: 'xpdf' }],
  ['a number outside the range', { a: [{ numeric: ['>', 0, '<', 5] }] }, { a: 5 }],
  [
    'a DynamoDB number, which is a text',
    { dynamodb: { NewImage: { poging: { N: [{ numeric: ['=', 1] }] } } } },
    insertOfMelding,
  ],
  ['an object where a leaf must be', { a: [{ exists: true }] }, { a: { b: 1 } }],
  ['a key that exists where it may not', { a: [{ exists: false }] }, { a: 0 }],
  ['neither side of $or', { $or: [{ a: ['x'] }, { b: ['y'] }] }, { a: 'y', b: 'x' }],
  ['a match in $or beside a failing key', { c: ['z'], $or: [{ a: ['x'] }] }, { a: 'x', c: 'q' }],
  ['a name from the prototype', { constructor: [{ exists: true }] }, {}],
  [
    'a change that is no insert',
    { eventName: ['INSERT'], dynamodb: { NewImage: { type: { S: ['MELDING'] } } } },
    { ...insertOfMelding, eventName: 'MODIFY' },
  ],
];

const unknownToAws: [string, EventPattern][] = [
  ['a bare text', { a: 'x' }],
  ['an empty list', { a: [] }],
  ['an unknown operator', { a: [{ contains: 'x' }] }],
  ['two operators in one alternative', { a: [{ prefix: 'x', suffix: 'y' }] }],
  ['half a numeric pair', { a: [{ numeric: ['>'] }] }],
  ['an unknown comparison', { a: { b: [{ numeric: ['!=', 1] }] } }],
  ['a bare text inside $or', { $or: [{ a: 'x' }] }],
];

describe('event patterns', () => {
  it.each(matching)('match %s', (_, pattern, value) => {
    assertPattern(pattern);
    expect(matchesPattern(pattern, value)).toBe(true);
  });

  it.each(refusing)('do not match %s', (_, pattern, value) => {
    assertPattern(pattern);
    expect(matchesPattern(pattern, value)).toBe(false);
  });

  it.each(unknownToAws)('refuse %s when they are read', (_, pattern) => {
    expect(() => assertPattern(pattern)).toThrow('event pattern');
  });
});
