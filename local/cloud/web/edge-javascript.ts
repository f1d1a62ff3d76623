import { type AnyNode, type Program, parse } from 'acorn';
import * as documented from './edge-javascript-documented.ts';

export interface OutsideSubset {
  /** One-based. */
  readonly line: number;
  /** What is not documented, as a developer would name it: `a for…of statement`. */
  readonly what: string;
}

/**
 * What of a function at the edge CloudFront's JavaScript runtime 2.0 is not documented to run. It is ECMAScript 5.1
 * with some things of later versions; Node runs far more, so that a function runs here says nothing about there.
 * @throws SyntaxError when it is no JavaScript at all.
 */
export function outsideEdgeSubset(source: string): readonly OutsideSubset[] {
  const found: OutsideSubset[] = [];
  const say = (node: { start: number }, what: string) =>
    found.push({ line: source.slice(0, node.start).split('\n').length, what });
  const program = parse(source, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    onTrailingComma: (position) => {
      if (/^,\s*\)/.test(source.slice(position))) say({ start: position }, 'a comma after the last argument');
    },
  });
  const known = knownNames(program);
  walk(program, (node) => {
    const syntax = undocumentedSyntax(node);
    if (syntax) say(node, syntax);
    const name = undocumentedName(node, known);
    if (name) say(node, name);
  });
  return found.sort((a, b) => a.line - b.line);
}

function undocumentedSyntax(node: AnyNode): string | undefined {
  if (!documented.NODES.has(node.type)) return `a ${node.type}`;
  switch (node.type) {
    case 'Property':
      return node.shorthand || node.computed || node.method ? 'a short-hand, computed or method property' : undefined;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
      return node.generator ? 'a generator' : undefined;
    case 'CatchClause':
      return node.param ? undefined : 'a catch without a name';
    case 'AssignmentExpression':
    case 'LogicalExpression':
    case 'BinaryExpression':
      return documented.OPERATORS.has(node.operator) ? undefined : `the operator ${node.operator}`;
    case 'Literal':
      return undocumentedLiteral(node);
    case 'TemplateElement':
      return node.value.raw.includes('\\u{') ? 'an escape \\u{…}' : undefined;
    default:
      return undefined;
  }
}

function undocumentedLiteral(node: Extract<AnyNode, { type: 'Literal' }>): string | undefined {
  const raw = node.raw ?? '';
  if (node.regex) return undocumentedPattern(node.regex);
  if (typeof node.value === 'string') return raw.includes('\\u{') ? 'an escape \\u{…}' : undefined;
  return /^0[ob]|n$/i.test(raw) && raw !== 'null' ? `the number ${raw}` : undefined;
}

/** Patterns are those of ES 5.1, with named groups. */
function undocumentedPattern({ pattern, flags }: { pattern: string; flags: string }): string | undefined {
  if (!/^[gimy]*$/.test(flags)) return `the flags ${flags} of a pattern`;
  try {
    parse(`/${pattern.replaceAll(/\(\?<(?=[A-Za-z])/g, '(')}/`, { ecmaVersion: 5 });
    return undefined;
  } catch {
    // The pattern is named; where in it the parser stopped does not matter.
    return `the pattern ${pattern}`;
  }
}

function undocumentedName(node: AnyNode, known: ReadonlySet<string>): string | undefined {
  if (node.type === 'Identifier') return known.has(node.name) ? undefined : `the name ${node.name}`;
  const isCall = node.type === 'CallExpression' && node.callee.type === 'MemberExpression';
  if (!isCall || node.callee.type !== 'MemberExpression' || node.callee.property.type !== 'Identifier')
    return undefined;
  const method = node.callee.property.name;
  return node.callee.computed || documented.METHODS.has(method) ? undefined : `the method ${method}`;
}

/** Everything that may be read by name: what the runtime has, what the function declares, and the keys of objects. */
function knownNames(program: Program): ReadonlySet<string> {
  const names = new Set<string>(documented.GLOBALS);
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') addNames(names, node.id);
    if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression')
      addNames(names, node.id ?? undefined);
    if ('params' in node) for (const param of node.params) addNames(names, param);
    if (node.type === 'CatchClause') addNames(names, node.param ?? undefined);
    if (node.type === 'LabeledStatement') addNames(names, node.label);
    if (node.type === 'MemberExpression' && !node.computed) addNames(names, node.property);
    if (node.type === 'Property' && !node.computed) addNames(names, node.key);
  });
  return names;
}

function addNames(names: Set<string>, node: AnyNode | undefined): void {
  if (!node) return;
  if (node.type === 'Identifier') names.add(node.name);
  else if (node.type === 'RestElement') addNames(names, node.argument);
}

function walk(node: AnyNode, visit: (node: AnyNode) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit);
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
