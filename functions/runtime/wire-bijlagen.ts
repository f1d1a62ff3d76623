/**
 * The real dependencies of the API functions that handle files, from their environment. Made once per Lambda, at
 * start-up.
 */
import type { BijlagenDeps, OverdrachtDeps } from './deps.ts';
import { readEnvironment } from './environment.ts';
import { loadedLater } from './loaded-later.ts';
import { openBucketsLater } from './open-buckets.ts';
import { createDeps } from './wire.ts';

export function createBijlagenDeps(): BijlagenDeps {
  return { ...createDeps(), opslag: openBucketsLater() };
}

export function createOverdrachtDeps(): OverdrachtDeps {
  const { CLEAN_BUCKET: clean } = readEnvironment('CLEAN_BUCKET');
  const pakketten = loadedLater(async () => (await import('./wire-s3.ts')).openPakketopslag(clean), ['openBestand']);
  return { ...createDeps(), pakketten };
}
