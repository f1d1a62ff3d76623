import { join } from 'node:path';
import { readJson, writeJsonSafely } from '../cloud/write-safely.ts';
import type { SeededAccount } from './people.ts';

/** The made-up accounts of a data folder, with the secret that their authenticator app would hold. */
export function accountsFile(dataDir: string) {
  const file = join(dataDir, 'accounts.json');
  return {
    write: (accounts: readonly SeededAccount[]) => writeJsonSafely(file, accounts),
    read: () => (readJson(file) ?? []) as readonly SeededAccount[],
  };
}
