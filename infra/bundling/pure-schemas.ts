import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * Tells the bundler that making a schema or a route does nothing else, so that a function is left without those that it does
 * not use: otherwise it would make the routes of other areas, with all their schemas, at every start.
 */
export function pureSchemas(): Plugin {
  // Builds that run together read the same files.
  const known = new Map<string, Promise<string>>();
  return {
    name: 'pure-schemas',
    setup({ onLoad }) {
      onLoad({ filter: /[/\\]shared[/\\].*\.ts$/ }, async ({ path }) => {
        const contents = known.get(path) ?? readFile(path, 'utf8').then(marked);
        known.set(path, contents);
        return { contents: await contents, loader: 'ts' };
      });
    },
  };
}

/** All of zod but what parses or sets something, and our own makers of schemas; a chain of calls is marked as a whole. */
const SCHEMA =
  /(?<![\w.])(z\.(?!parse|safeParse|core|config)\w+(\.\w+)?|pageOf|freeText|requiredText|\w+Schema\.check)\(/g;

/** As the formatter writes it. A route spreads what routes of its area share, and only in a function is that harmless. */
const ROUTE = /= (defineRoute\(\{\n[\s\S]*?\n\}\));/g;

function marked(source: string): string {
  return source.replace(SCHEMA, '/* @__PURE__ */ $&').replace(ROUTE, '= /* @__PURE__ */ (() => $1)();');
}
