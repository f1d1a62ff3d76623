import { benchCosts } from './costs.ts';
import { benchStartup } from './startup.ts';

/** `npm run bench`: prints what things cost and how long they take. Judges nothing: that is for whoever reads it. */
await benchCosts();
await benchStartup();
