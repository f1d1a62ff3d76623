import { copyFileSync, mkdirSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { PackageFile } from '../functions.ts';

/**
 * Lays files of npm packages beside a function, in `node_modules` with the manifest of their package: Node then finds
 * them there by the name of the package, as it does in the sources. So no function knows whether it runs from a bundle.
 * @throws Error when a package or a file is not installed
 */
export function layPackageFiles(files: readonly PackageFile[], folder: string): void {
  for (const { pakket, bestand } of files) {
    const manifest = findPackageJSON(pakket, import.meta.url);
    if (manifest === undefined) throw new Error(`${pakket} is not installed`);
    const target = join(folder, 'node_modules', pakket);
    for (const one of ['package.json', bestand]) {
      mkdirSync(dirname(join(target, one)), { recursive: true });
      copyFileSync(join(dirname(manifest), one), join(target, one));
    }
  }
}
