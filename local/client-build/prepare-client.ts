import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { contentHash } from '../data/content-hash.ts';
import { compileCacheDir } from '../data/folders.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('../../dist/web', import.meta.url));
/** Beside the folder, so that it is served to nobody. */
const builtFrom = `${folder}.built-from`;

/** What the client is made from: itself, the names of its imports, and what it takes from the backend as values. */
const sources = ['web', 'package.json', 'package-lock.json', 'shared/model', 'shared/bijlage', 'shared/overdracht'];

/** The blank form to sign, beside the client. Its name is in web/src/teksten/taken.ts. */
const FORMULIER = 'aanvraag-onderwijsadvies-jonge-kind.pdf';

/** Whether the built client is that of the sources as they are now. */
export function isClientBuilt(): boolean {
  return existsSync(folder) && isBuiltFrom(contentHash(root, sources));
}

function isBuiltFrom(hash: string): boolean {
  return existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === hash;
}

/**
 * The folder with the built client; built now when something changed. In a process of its own, which gives its memory
 * back.
 */
export async function prepareClient(): Promise<string> {
  const hash = contentHash(root, sources);
  if (existsSync(folder) && isBuiltFrom(hash)) return folder;
  const vite = fileURLToPath(new URL('../../node_modules/vite/bin/vite.js', import.meta.url));
  const env = { ...process.env, NODE_COMPILE_CACHE: compileCacheDir };
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', '-c', 'web/vite.config.ts'], { cwd: root, env });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Error(`The web client cannot be built: ${said}`);
  }
  const { writeLeegFormulier } = await import('#shared/overdracht/leeg-formulier.ts');
  writeFileSync(join(folder, FORMULIER), await writeLeegFormulier());
  writeFileSync(builtFrom, hash);
  return folder;
}
