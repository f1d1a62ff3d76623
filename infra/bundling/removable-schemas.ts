import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/**
 * The SDK describes every operation of a service in one file of constants. Where an operation has an HTTP binding it is
 * written with computed keys (`{ [_h]: … }`), and because those may run code no bundler dares to leave one out: clients
 * of S3 and SES would carry the description of everything they can do. The keys are constants of the same file, so we
 * write them out; then only the operations that a function uses are left.
 */
export const removableSchemas: Plugin = {
  name: 'removable-schemas',
  setup({ onLoad }) {
    onLoad({ filter: /@aws-sdk\/.*\/dist-es\/.*schemas_\d+\.js$/ }, async ({ path }) => ({
      contents: withPlainKeys(await readFile(path, 'utf8')),
    }));
  },
};

function withPlainKeys(source: string): string {
  const constants = new Map(
    Array.from(source.matchAll(/^const (\w+) = ("[^"]*");$/gm), ([, name, text]) => [name, text]),
  );
  return source.replace(/\[(\w+)\]:/g, (key, name: string) => (constants.has(name) ? `${constants.get(name)}:` : key));
}
