import { ENDED } from './ended.ts';
import { SCHOOLS } from './schools.ts';
import type { SeedCase } from './seed-case.ts';
import { PIPPA } from './story.ts';
import { WAITING } from './waiting.ts';

/** The child of the story first, because somebody waits for it; the others in the order in which they began. */
export const CASES: readonly SeedCase[] = [PIPPA, ...ENDED, ...SCHOOLS, ...WAITING];
