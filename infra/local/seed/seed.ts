import type { LocalCloud } from '../cloud.ts';

/** What a new data folder was filled with, in lines for the person who starts the local cloud. */
export interface SeedReport {
  lines: string[];
}

/** Fills a new data folder. An empty one is a working system too: it has no organisations and no accounts yet. */
export async function seed(_cloud: LocalCloud): Promise<SeedReport> {
  return { lines: [] };
}
