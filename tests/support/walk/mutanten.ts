/**
 * Each law of the walk, with products that break it: a law that no walk ever sees broken is no law. The mutants stand
 * in for what somebody could write by mistake; a walk with fixed numbers finds each of them within its steps
 * (walk.test.ts). A law without a mutant does not compile.
 */
import type { Mutanten } from './lopen.ts';
import { LEESMUTANTEN } from './mutanten-lezen.ts';
import { STAPMUTANTEN, ZAAKMUTANTEN } from './mutanten-stap.ts';
import type { Wet } from './wet.ts';

export const MUTANTEN: Mutanten<Wet> = { ...LEESMUTANTEN, ...STAPMUTANTEN, ...ZAAKMUTANTEN };
