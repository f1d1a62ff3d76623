import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { FUNCTIONS } from '../functions.ts';
import { lazyBuiltIns } from './built-ins.ts';
import { layPackageFiles } from './package-files.ts';
import { removableSchemas } from './removable-schemas.ts';
import { ModuleReplacer } from './replaced-modules.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Bundles every function into `<outdir>/<name>/index.mjs`, minified ESM with the SDK inside. Those that are one file
 * are made in one call: it takes a second where one call per function takes several, because shared files are read
 * once. Those in parts need a call of their own, or they would share parts with each other. No source maps at run time:
 * reading them would slow down every start.
 * @throws Error naming each entry that does not exist.
 */
export async function bundleFunctions(outdir: string): Promise<Metafile> {
  const missing = FUNCTIONS.filter(({ entry }) => !existsSync(join(root, entry)));
  if (missing.length > 0)
    throw new Error(`These functions have no code: ${missing.map((one) => one.entry).join(', ')}`);
  // Parts have their content in their name: those of an earlier build would stay, and be deployed.
  rmSync(resolve(root, outdir), { recursive: true, force: true });
  const replacer = new ModuleReplacer();
  const options = { ...OPTIONS, plugins: [lazyBuiltIns, replacer.plugin, removableSchemas] };
  const inOneFile = FUNCTIONS.filter((one) => !one.inParts).map(({ name, entry }) => [`${name}/index`, entry]);
  const results = await Promise.all([
    build({ ...options, outdir, entryPoints: Object.fromEntries(inOneFile) }),
    ...FUNCTIONS.filter((one) => one.inParts).map(({ name, entry }) =>
      build({ ...options, outdir: join(outdir, name), entryPoints: { index: entry }, splitting: true }),
    ),
  ]);
  replacer.requireAllReplaced();
  for (const { name, files = [] } of FUNCTIONS) layPackageFiles(files, resolve(root, outdir, name));
  return {
    inputs: Object.assign({}, ...results.map((one) => one.metafile.inputs)),
    outputs: Object.assign({}, ...results.map((one) => one.metafile.outputs)),
  };
}

const OPTIONS = {
  absWorkingDir: root,
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'error',
  metafile: true,
} as const satisfies BuildOptions;

/** What a function consists of, in bytes. */
export interface BundleSize {
  /** What every start loads: `index.mjs` and the parts that it imports. */
  readonly start: number;
  /** Parts that only some events load. */
  readonly later: number;
}

/** Sizes of the bundled functions, by name. */
export function bundleSizes({ outputs }: Metafile): ReadonlyMap<string, BundleSize> {
  const entries = Object.keys(outputs).filter((path) => path.endsWith('/index.mjs'));
  return new Map(
    entries.map((entry) => {
      const folder = entry.slice(0, -'index.mjs'.length);
      const atStart = loadedAtStart(outputs, entry);
      const all = Object.keys(outputs).filter((path) => path.startsWith(folder));
      const bytes = (paths: readonly string[]) => paths.reduce((total, path) => total + (outputs[path]?.bytes ?? 0), 0);
      return [folder.split('/').at(-2) ?? folder, { start: bytes(atStart), later: bytes(all) - bytes(atStart) }];
    }),
  );
}

/** The files that are loaded together with an entry, itself included. */
export function loadedAtStart(outputs: Metafile['outputs'], entry: string): readonly string[] {
  const found = new Set([entry]);
  for (const path of found) {
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && next in outputs) found.add(next);
    }
  }
  return [...found];
}
