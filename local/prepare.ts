import { prepareAssembly } from './assembly/assembly-cache.ts';
import { prepareClient } from './client-build/prepare-client.ts';

/**
 * `npm ci` runs this at its end ("prepare" in package.json): bundles, stacks and client are made while the packages are
 * installed anyway, so that the first `npm start` answers at once. Whatever changes afterwards is made again by the
 * next start.
 */
await prepareAssembly();
await prepareClient();
