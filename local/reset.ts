import { existsSync, rmSync } from 'node:fs';
import { DataFolderInUse, lockDataFolder } from './data/data-lock.ts';
import { defaultDataDir } from './data/folders.ts';

/** `npm run reset`: removes the data of `npm start`, unless it is running. */
function reset(): void {
  if (!existsSync(defaultDataDir)) {
    console.log('There are no data to remove.');
    return;
  }
  const unlock = lockDataFolder(defaultDataDir);
  unlock();
  rmSync(defaultDataDir, { recursive: true });
  console.log(`Removed ${defaultDataDir}.`);
}

try {
  reset();
} catch (error) {
  console.error(error instanceof DataFolderInUse ? error.message : error);
  process.exit(1);
}
