import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Says that another local cloud works on this data folder. */
export class DataFolderInUse extends Error {
  constructor(dataDir: string) {
    super(`Another local cloud is running on ${dataDir}: stop that one first, or choose another folder.`);
    this.name = 'DataFolderInUse';
  }
}

/**
 * Keeps a data folder for this process. The lock is SQLite's, so the system lets it go when the process ends in
 * whatever way: after `kill -9` nothing has to be cleaned up, and a process id that was used again is never mistaken
 * for ours.
 */
export function lockDataFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(join(dataDir, 'lock.sqlite'));
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch {
    // SQLite says no more than that it is locked.
    database.close();
    throw new DataFolderInUse(dataDir);
  }
  return () => database.close();
}
