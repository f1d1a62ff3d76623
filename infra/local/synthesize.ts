import { bundleFunctions } from '../bundling/bundle.ts';

/**
 * Synthesizes stage `local` into the folder that is named on the command line. Run by `assembly-cache.ts`. Bundling is the
 * work of another process, which goes on while the CDK loads here.
 */
const [, , outdir] = process.argv;
if (outdir === undefined) throw new Error('Usage: node infra/local/synthesize.ts <folder>');
const functions = 'dist/functions';
const [{ assembleStacks }, { bundledCode }] = await Promise.all([
  import('../assemble.ts'),
  import('../function-code.ts'),
  bundleFunctions(functions),
]);
assembleStacks({ stage: 'local', outdir }, bundledCode(functions)).synth();
