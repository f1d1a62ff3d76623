import { bundleFunctions, bundleSizes } from './bundle.ts';

/** `npm run build`: bundles all functions into dist/functions and prints how large each is. */
const metafile = await bundleFunctions('dist/functions');
for (const [name, bytes] of bundleSizes(metafile)) {
  process.stdout.write(`${name.padEnd(20)} ${(bytes / 1024).toFixed(0).padStart(5)} KB\n`);
}
