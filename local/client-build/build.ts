import { prepareClient } from './prepare-client.ts';

/** `npm run build:web`: builds the web client into dist/web, unless it is there already. */
process.stdout.write(`web client in ${await prepareClient()}\n`);
