import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/**
 * Synthesizes stage `local` into the folder that is named on the command line. Run by `assembly-cache.ts`. Bundling is
 * done by a process of its own: it and loading the CDK both keep a processor busy, and the first start waits for both.
 */
const [, , outdir] = process.argv;
if (outdir === undefined) throw new Error('Usage: node local/assembly/synthesize.ts <folder>');
const bundling = fileURLToPath(new URL('../../infra/bundling/build.ts', import.meta.url));
const [{ assembleStacks }, { bundledCode }] = await Promise.all([
  import('#infra/assemble.ts'),
  import('#infra/function-code.ts'),
  promisify(execFile)(process.execPath, [bundling], { env: process.env }),
]);
assembleStacks({ stage: 'local', outdir }, bundledCode('dist/functions')).synth();
