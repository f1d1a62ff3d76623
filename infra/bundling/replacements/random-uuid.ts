/** In a bundle, this stands in the place of the SDK's search for a maker of UUIDs; see ../replaced-modules.ts. */
import { randomUUID } from 'node:crypto';

/** A maker of random UUIDs. The global `crypto`, which the SDK looks at first, would load all of Web Crypto. */
export const bindV4 = () => () => randomUUID();
