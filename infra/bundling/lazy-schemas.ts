import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Makes a schema when it is first used, and leaves out what a function does not use. A function knows hundreds of schemas
 * and its first request uses some: making them all took a tenth of a start. The sources are read as the formatter writes
 * them; what has another form stays as it is, which is slower and nothing else.
 */
export function lazySchemas(): Plugin {
  // Builds that run together read the same files.
  const known = new Map<string, Promise<string>>();
  return {
    name: 'lazy-schemas',
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]shared[/\\].*\.ts$/ }, async ({ path }) => {
        const contents = known.get(path) ?? readFile(path, 'utf8').then(withLazySchemas);
        known.set(path, contents);
        return { contents: await contents, loader: 'ts' };
      });
    },
  };
}

/** All of zod but what parses or sets something, and our own makers of schemas. */
const MAKER = String.raw`(?:z(?:\n  )?\.(?!parse|safeParse|core|config)\w+(?:\.\w+)?|pageOf|freeText|requiredText|\w+Schema\.check)(?:<\w+>)?\(`;

/** `const X = z.object(…);` of a module, up to the semicolon after which nothing is indented. */
const SCHEMA = new RegExp(String.raw`^((?:export )?const \w+ = )(${MAKER}[\s\S]*?);$(?!\n )`, 'gm');

/** A route spreads what routes of its area share, and only in a function is that harmless. */
const ROUTE = /= (defineRoute\(\{\n[\s\S]*?\n\}\));/g;

/** A schema that is written out in a route, up to the comma after which the next property or the end comes. */
const IN_ROUTE = new RegExp(
  String.raw`^(  (?:body|query|response|huidig): )(${MAKER}[\s\S]*?),$(?=\n(?:  [\w./]|\}))`,
  'gm',
);

/** Elsewhere, as a value in an object of schemas: the bundler may leave the call out, and all that are left are made at once. */
const REST = new RegExp(String.raw`(?<![\w.])${MAKER}`, 'g');

/** On the first line, so that lines keep their numbers. */
const HELPER = `import { schemaAtFirstUse } from '#infra/bundling/schema-at-first-use.ts'; `;

/** What {@link lazySchemas} makes of a source. */
export function withLazySchemas(source: string): string {
  const lazy = source
    .replace(SCHEMA, '$1/* @__PURE__ */ schemaAtFirstUse(() => $2);')
    .replace(ROUTE, (_, route: string) => {
      const parts = route.replace(IN_ROUTE, '$1/* @__PURE__ */ schemaAtFirstUse(() => $2),');
      return `= /* @__PURE__ */ (() => ${parts})();`;
    })
    .replace(REST, '/* @__PURE__ */ $&');
  return lazy.includes('schemaAtFirstUse(') ? HELPER + lazy : lazy;
}
