import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of objects, a file for each version. A file is never changed once it is whole. */
export class ObjectFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Lets `fill` write a new file, and has it on disk when this resolves. When `fill` fails, the file is gone. */
  async write<T>(fill: (write: (bytes: Buffer) => Promise<void>) => Promise<T>): Promise<{ name: string; filled: T }> {
    const name = randomUUID();
    const file = await open(this.#path(name), 'wx');
    try {
      const filled = await fill(async (bytes) => {
        await file.writeFile(bytes);
      });
      await file.sync();
      return { name, filled };
    } catch (error) {
      this.remove(name);
      throw error;
    } finally {
      await file.close();
    }
  }

  /** A second name for the same bytes, which live until both are gone. */
  duplicate(name: string): string {
    const twin = randomUUID();
    linkSync(this.#path(name), this.#path(twin));
    return twin;
  }

  /** A descriptor to read from, which stays good when the file is removed. */
  open(name: string): number {
    return openSync(this.#path(name), 'r');
  }

  read(name: string): Buffer {
    return readFileSync(this.#path(name));
  }

  remove(name: string): void {
    rmSync(this.#path(name), { force: true });
  }

  removeAllBut(known: ReadonlySet<string>): void {
    for (const name of readdirSync(this.#folder)) if (!known.has(name)) this.remove(name);
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}
