import { join } from 'node:path';
import { readJson, writeJsonSafely } from '../cloud/write-safely.ts';
import type { Seeded } from './cases.ts';
import type { SeededAccount } from './people.ts';

/** How far the seed of a data folder is, and what it made until now. */
export interface Demo {
  /** The made-up accounts, with the secret that their authenticator app would hold. */
  readonly accounts: readonly SeededAccount[];
  readonly cases: readonly Seeded[];
  readonly isDone: boolean;
}

const NOTHING: Demo = { accounts: [], cases: [], isDone: false };

/** What the demonstration knows of a data folder; in clear, because everything in it is made up. */
export function demoFile(dataDir: string) {
  const file = join(dataDir, 'demo.json');
  const read = () => (readJson(file) ?? NOTHING) as Demo;
  return {
    read,
    change: (news: Partial<Demo>) => writeJsonSafely(file, { ...read(), ...news }),
  };
}
