/**
 * Event patterns as EventBridge rules and Lambda filter criteria know them: every key of the pattern must match,
 * a list holds alternatives, and comparisons work on leaves only. `cidr` is left out: nothing here has addresses.
 * Where the documents are silent this follows AWS's own open matcher: an object or an empty list is no leaf,
 * so `exists: false` is true for it.
 */
export type EventPattern = Readonly<Record<string, unknown>>;

type Test = (leaf: unknown) => boolean;
type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

/** True when `value` (an event, or a stream record) matches `pattern`. Throws on an operator that AWS does not know. */
export function matchesPattern(pattern: EventPattern, value: unknown): boolean {
  return Object.entries(pattern).every(([key, expected]) => {
    if (key === '$or' && Array.isArray(expected)) {
      return expected.some((alternative) => matchesPattern(asPattern(alternative, '$or'), value));
    }
    const found = valuesAt(value, key);
    if (Array.isArray(expected)) return matchesLeaf(expected, found, key);
    const nested = asPattern(expected, key);
    if (found.length === 0) return matchesPattern(nested, undefined);
    return found.some((inner) => matchesPattern(nested, inner));
  });
}

/** Throws when a pattern is not one that AWS would accept, so that a typing error is found at start. */
export function assertPattern(pattern: EventPattern): void {
  for (const [key, expected] of Object.entries(pattern)) {
    if (key === '$or' && Array.isArray(expected)) {
      for (const alternative of expected) assertPattern(asPattern(alternative, '$or'));
    } else if (Array.isArray(expected)) {
      if (expected.length === 0) throw new Error(`event pattern: "${key}" has no alternatives`);
      for (const rule of expected) leafTest(rule, key);
    } else {
      assertPattern(asPattern(expected, key));
    }
  }
}

function asPattern(candidate: unknown, key: string): EventPattern {
  if (!isObject(candidate)) throw new Error(`event pattern: "${key}" must be a list or an object`);
  return candidate;
}

/** What an event holds under a key; a list stands for each of its elements. */
function valuesAt(value: unknown, key: string): unknown[] {
  if (!isObject(value) || !Object.hasOwn(value, key)) return [];
  const found = value[key];
  return Array.isArray(found) ? found.flat(Number.POSITIVE_INFINITY) : [found];
}

function matchesLeaf(alternatives: readonly unknown[], found: readonly unknown[], key: string): boolean {
  const leaves = found.filter((candidate) => candidate !== undefined && !isObject(candidate));
  return alternatives.some((rule) => {
    if (isObject(rule) && typeof rule.exists === 'boolean') return rule.exists === leaves.length > 0;
    return leaves.some(leafTest(rule, key));
  });
}

function leafTest(rule: unknown, key: string): Test {
  if (!isObject(rule)) return (leaf) => leaf === rule;
  const [operator, ...rest] = Object.keys(rule);
  if (operator === undefined || rest.length > 0) {
    throw new Error(`event pattern: "${key}" must have one operator per alternative`);
  }
  const operand = rule[operator];
  switch (operator) {
    case 'exists':
      if (typeof operand === 'boolean') return () => operand;
      break;
    case 'numeric':
      return numericTest(operand, key);
    case 'anything-but':
      return anythingButTest(operand, key);
    default: {
      const test = textTest(operator, operand);
      if (test !== undefined) return test;
    }
  }
  throw new Error(`event pattern: "${key}" uses "${operator}" in a way that is not supported`);
}

function textTest(operator: string, operand: unknown): Test | undefined {
  if (isObject(operand) && isText(operand['equals-ignore-case']) && (operator === 'prefix' || operator === 'suffix')) {
    const compare = textTest(operator, operand['equals-ignore-case'].toLowerCase());
    return compare && ((leaf) => isText(leaf) && compare(leaf.toLowerCase()));
  }
  if (!isText(operand)) return undefined;
  switch (operator) {
    case 'prefix':
      return (leaf) => isText(leaf) && leaf.startsWith(operand);
    case 'suffix':
      return (leaf) => isText(leaf) && leaf.endsWith(operand);
    case 'equals-ignore-case':
      return (leaf) => isText(leaf) && leaf.toLowerCase() === operand.toLowerCase();
    case 'wildcard': {
      const expression = new RegExp(`^${operand.split('*').map(RegExp.escape).join('.*')}$`, 's');
      return (leaf) => isText(leaf) && expression.test(leaf);
    }
    default:
      return undefined;
  }
}

function anythingButTest(operand: unknown, key: string): Test {
  if (isObject(operand)) {
    const [operator, ...rest] = Object.keys(operand);
    if (operator === undefined || rest.length > 0) throw new Error(`event pattern: "${key}" needs one operator`);
    const tests = [operand[operator]].flat().map((text) => textTest(operator, text));
    if (tests.includes(undefined)) throw new Error(`event pattern: "${key}" cannot be anything but "${operator}"`);
    return (leaf) => !tests.some((test) => test?.(leaf));
  }
  const excluded = [operand].flat();
  return (leaf) => !excluded.includes(leaf);
}

function numericTest(operand: unknown, key: string): Test {
  if (!Array.isArray(operand) || operand.length === 0 || operand.length % 2 !== 0) {
    throw new Error(`event pattern: "${key}" needs pairs of a comparison and a number`);
  }
  const tests: ((value: number) => boolean)[] = [];
  for (let index = 0; index < operand.length; index += 2) {
    tests.push(comparison(operand[index], operand[index + 1], key));
  }
  return (leaf) => typeof leaf === 'number' && tests.every((test) => test(leaf));
}

function comparison(sign: unknown, bound: unknown, key: string): (value: number) => boolean {
  if (typeof bound === 'number') {
    if (sign === '=') return (value) => value === bound;
    if (sign === '<') return (value) => value < bound;
    if (sign === '<=') return (value) => value <= bound;
    if (sign === '>') return (value) => value > bound;
    if (sign === '>=') return (value) => value >= bound;
  }
  throw new Error(`event pattern: "${key}" has a numeric comparison that is not supported`);
}
