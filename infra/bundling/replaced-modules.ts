import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

interface Replacement {
  /** The file that is replaced, as its path ends. */
  readonly module: RegExp;
  /** The file in ./replacements that comes in its place. */
  readonly by: string;
}

/**
 * Parts of libraries that have nothing to do in a Lambda function. What only they use falls out of the bundle with
 * them, and what is left is no longer wrapped for their dynamic imports.
 */
const REPLACEMENTS: readonly Replacement[] = [
  // Profiles, SSO, processes, web identity, containers and instances, with clients of STS and SSO.
  { module: /@aws-sdk\/credential-provider-node\/dist-es\/index\.js$/, by: 'environment-credentials.ts' },
  // Every client looks for a dozen settings in ~/.aws/config and ~/.aws/credentials at its first request. A function
  // has neither.
  { module: /@smithy\/core\/dist-es\/.*\/node-config-provider\/configLoader\.js$/, by: 'environment-settings.ts' },
  { module: /@smithy\/core\/dist-es\/submodules\/event-streams\/index\.js$/, by: 'no-event-streams.ts' },
  { module: /@aws-sdk\/endpoint-cache\/dist-es\/EndpointCache\.js$/, by: 'no-endpoint-cache.ts' },
  { module: /\/bowser\/bowser\.mjs$/, by: 'no-bowser.ts' },
  { module: /@smithy\/core\/dist-es\/submodules\/serde\/uuid\/v4\.js$/, by: 'random-uuid.ts' },
  { module: /\/uuid\/dist-node\/rng\.js$/, by: 'random-bytes.ts' },
];

/** Replaces modules by smaller ones in any number of builds. */
export class ModuleReplacer {
  readonly #unused = new Set(REPLACEMENTS);

  readonly plugin: Plugin = {
    name: 'replaced-modules',
    setup: ({ onLoad }) => {
      for (const one of REPLACEMENTS) {
        onLoad({ filter: one.module }, async () => {
          this.#unused.delete(one);
          const file = new URL(`./replacements/${one.by}`, import.meta.url);
          return { contents: await readFile(file, 'utf8'), loader: 'ts' };
        });
      }
    },
  };

  /** @throws Error when a module was met in no build: then its library has moved it, and it is in the bundles again. */
  requireAllReplaced(): void {
    const modules = [...this.#unused].map(({ module }) => String(module));
    if (modules.length > 0) throw new Error(`infra/bundling/replaced-modules.ts names what is not there: ${modules}`);
  }
}
