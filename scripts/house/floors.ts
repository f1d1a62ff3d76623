/**
 * The house: every folder is a room, every room has a floor. A file may import from its own room, from rooms on lower
 * floors, and from rooms that stand before its own on the same floor. tests/unit/house.test.ts holds it, and the
 * picture in docs/architecture.md is made of it.
 */

import { CLOUD } from './cloud.ts';
import { LOCAL } from './local.ts';
import type { House } from './room.ts';
import { SHARED } from './shared.ts';
import { WEB } from './web.ts';

export const HOUSES: readonly House[] = [SHARED, WEB, LOCAL, CLOUD];
