import { bundleFunctions, bundleSizes } from './bundle.ts';

/** `npm run build`: bundles all functions into dist/functions and prints how large each is. */
const kb = (bytes: number) => `${(bytes / 1024).toFixed(0).padStart(5)} KB`;
const metafile = await bundleFunctions('dist/functions');
for (const [name, { start, later }] of bundleSizes(metafile)) {
  process.stdout.write(
    `${name.padEnd(20)} ${kb(start)}${later > 0 ? `, and ${kb(later)} that only some events load` : ''}\n`,
  );
}
