import { buildApp } from '../app.ts';

/** Synthesizes stage `local` into the folder that is named on the command line. Run by `assembly-cache.ts`. */
const [, , outdir] = process.argv;
if (outdir === undefined) throw new Error('Usage: node infra/local/synthesize.ts <folder>');
const app = await buildApp({ stage: 'local', outdir });
app.synth();
