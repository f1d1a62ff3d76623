import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm start` keeps everything that it makes; not in version control. */
const home = join(fileURLToPath(new URL('../..', import.meta.url)), '.kindbrug');

/** Synthesized stacks with their bundles, by the content they were made from. */
export const assembliesDir = join(home, 'assemblies');

/** Compiled JavaScript, kept by Node itself. */
export const compileCacheDir = join(home, 'compile-cache');

/** The data of `npm start`: removed by `npm run reset`. */
export const defaultDataDir = process.env.KINDBRUG_DATA ?? join(home, 'data');
