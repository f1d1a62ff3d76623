/**
 * What AWS documents of CloudFront's JavaScript runtime 2.0: "JavaScript runtime 2.0 features for CloudFront Functions"
 * in the CloudFront developer guide (functions-javascript-runtime-20), read on 28 November 2026. What is not named
 * there is not here. Modules (`buffer`, `querystring`, `crypto`, `cloudfront`) are left out: no function of ours needs
 * one.
 */

/**
 * Statements and expressions of ES 5.1, and by name from later: const, let, async, await, templates, arrows, rest
 * parameters.
 */
export const NODES: ReadonlySet<string> = new Set([
  ...['Program', 'ExpressionStatement', 'BlockStatement', 'EmptyStatement', 'IfStatement', 'LabeledStatement'],
  ...['BreakStatement', 'ContinueStatement', 'SwitchStatement', 'SwitchCase', 'ReturnStatement', 'ThrowStatement'],
  ...['TryStatement', 'CatchClause', 'WhileStatement', 'DoWhileStatement', 'ForStatement', 'ForInStatement'],
  ...['FunctionDeclaration', 'VariableDeclaration', 'VariableDeclarator', 'ThisExpression', 'ArrayExpression'],
  ...['ObjectExpression', 'Property', 'FunctionExpression', 'UnaryExpression', 'UpdateExpression', 'BinaryExpression'],
  ...['AssignmentExpression', 'LogicalExpression', 'MemberExpression', 'ConditionalExpression', 'CallExpression'],
  ...['NewExpression', 'SequenceExpression', 'Identifier', 'Literal'],
  ...['ArrowFunctionExpression', 'RestElement', 'TemplateLiteral', 'TemplateElement', 'AwaitExpression'],
]);

/** "All ES 5.1 operators are supported. The ES 7 exponentiation operator (**) is supported." */
export const OPERATORS: ReadonlySet<string> = new Set([
  ...['=', '+=', '-=', '*=', '/=', '%=', '<<=', '>>=', '>>>=', '&=', '^=', '|=', '||', '&&'],
  ...['==', '!=', '===', '!==', '<', '<=', '>', '>=', '<<', '>>', '>>>', '+', '-', '*', '/', '%', '**'],
  ...['&', '|', '^', 'in', 'instanceof'],
]);

/** No eval, no constructor of functions, no timers, no process: "restricted features". */
export const GLOBALS: readonly string[] = [
  ...['Object', 'String', 'Number', 'Boolean', 'Math', 'Date', 'RegExp', 'JSON', 'Array', 'Promise', 'Symbol'],
  ...['ArrayBuffer', 'DataView', 'TextDecoder', 'TextEncoder', 'console', 'globalThis', 'undefined', 'NaN', 'Infinity'],
  ...['arguments', 'Error', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'],
  ...[
    'decodeURI',
    'decodeURIComponent',
    'encodeURI',
    'encodeURIComponent',
    'isFinite',
    'isNaN',
    'parseFloat',
    'parseInt',
  ],
  ...['atob', 'btoa', 'Uint8Array'],
];

/**
 * Methods of objects, strings, numbers, arrays, patterns, dates, functions and JSON; of Math and Date those that are of
 * ES 5.1.
 */
export const METHODS: ReadonlySet<string> = new Set([
  ...['create', 'defineProperties', 'defineProperty', 'freeze', 'getOwnPropertyDescriptor', 'getOwnPropertyNames'],
  ...[
    'getPrototypeOf',
    'isExtensible',
    'isFrozen',
    'isSealed',
    'keys',
    'preventExtensions',
    'seal',
    'assign',
    'entries',
  ],
  ...['values', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toString', 'valueOf'],
  ...['fromCharCode', 'fromCodePoint', 'charAt', 'concat', 'indexOf', 'lastIndexOf', 'match', 'replace', 'search'],
  ...['slice', 'split', 'substr', 'substring', 'toLowerCase', 'trim', 'toUpperCase', 'codePointAt', 'endsWith'],
  ...['includes', 'repeat', 'startsWith', 'padStart', 'padEnd', 'trimStart', 'trimEnd', 'replaceAll'],
  ...['isInteger', 'isSafeInteger', 'isFinite', 'isNaN', 'parseInt', 'parseFloat'],
  ...['toExponential', 'toFixed', 'toPrecision', 'apply', 'bind', 'call', 'exec', 'test', 'parse', 'stringify'],
  ...['isArray', 'of', 'every', 'filter', 'forEach', 'join', 'map', 'pop', 'push', 'reduce', 'reduceRight', 'reverse'],
  ...['shift', 'some', 'sort', 'splice', 'unshift', 'copyWithin', 'fill', 'find', 'findIndex'],
  ...['abs', 'ceil', 'floor', 'max', 'min', 'pow', 'random', 'round', 'sqrt', 'now', 'getTime', 'toISOString', 'log'],
  ...['all', 'allSettled', 'any', 'race', 'reject', 'resolve', 'then', 'catch', 'finally'],
]);

/** Bytes of source that one function may have: "Quotas on CloudFront Functions" (cloudfront-limits). */
export const MOST_BYTES = 10 * 1024;
