import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { FUNCTIONS } from '../functions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles every function in one call: `<outdir>/<name>/index.mjs`, minified ESM with the SDK inside.
 * One call takes a second where one call per function takes fifteen, because shared files are read once.
 * No source maps at run time: reading them would slow down every start.
 * @throws Error naming each entry that does not exist.
 */
export async function bundleFunctions(outdir: string): Promise<Metafile> {
  const missing = FUNCTIONS.filter(({ entry }) => !existsSync(join(root, entry)));
  if (missing.length > 0)
    throw new Error(`These functions have no code: ${missing.map((one) => one.entry).join(', ')}`);
  const result = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(FUNCTIONS.map(({ name, entry }) => [`${name}/index`, entry])),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    // Libraries in CommonJS inside the bundle still call require for Node's own modules.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
  });
  return result.metafile;
}

/** Size of each bundled function in bytes, by name. */
export function bundleSizes(metafile: Metafile): ReadonlyMap<string, number> {
  const outputs = Object.entries(metafile.outputs).filter(([path]) => path.endsWith('/index.mjs'));
  return new Map(outputs.map(([path, { bytes }]) => [path.split('/').at(-2) ?? path, bytes]));
}
