import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Vault } from './vault.ts';

/** When a document may be forgotten and to whom it belongs; both are optional. */
interface Filing {
  owner?: string;
  /** Milliseconds since 1970. */
  expiresAt?: number;
}

/**
 * One table of sealed documents in SQLite. Each write is on disk when the call returns (a killed process loses nothing
 * that was answered), and everything is synchronous, so the code between two awaits is atomic.
 */
export class Store {
  readonly vault: Vault;
  readonly #database: DatabaseSync;

  constructor(dataDir: string, poolId: string) {
    mkdirSync(dataDir, { recursive: true });
    this.vault = new Vault(dataDir);
    this.#database = new DatabaseSync(join(dataDir, `${poolId}.sqlite`));
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA busy_timeout = 2000;
      CREATE TABLE IF NOT EXISTS document (
        kind TEXT NOT NULL, key TEXT NOT NULL, owner TEXT, expires_at INTEGER, sealed BLOB NOT NULL,
        PRIMARY KEY (kind, key)
      );
      CREATE INDEX IF NOT EXISTS document_owner ON document (owner);
      CREATE INDEX IF NOT EXISTS document_expires ON document (expires_at);`);
  }

  collection<T>(kind: string): Collection<T> {
    return new Collection<T>(this.#database, this.vault, kind);
  }

  /** All writes of `work` happen or none. `work` must be synchronous. */
  together<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Everything that belongs to this user, whatever the kind. */
  deleteOwnedBy(owner: string): void {
    this.#database.prepare('DELETE FROM document WHERE owner = ?').run(this.vault.fingerprint('owner', owner));
  }

  deleteExpiredBefore(time: number): void {
    this.#database.prepare('DELETE FROM document WHERE expires_at < ?').run(time);
  }

  close(): void {
    this.#database.close();
  }
}

/** Documents of one kind, found by a key that is itself stored as fingerprint only. */
export class Collection<T> {
  readonly #database: DatabaseSync;
  readonly #vault: Vault;
  readonly #kind: string;

  constructor(database: DatabaseSync, vault: Vault, kind: string) {
    this.#database = database;
    this.#vault = vault;
    this.#kind = kind;
  }

  get(key: string): T | undefined {
    const name = this.#name(key);
    const row = this.#database.prepare('SELECT sealed FROM document WHERE kind = ? AND key = ?').get(this.#kind, name);
    return row && this.#open(name, row.sealed);
  }

  put(key: string, document: T, filing: Filing = {}): void {
    const name = this.#name(key);
    const owner = filing.owner === undefined ? null : this.#vault.fingerprint('owner', filing.owner);
    this.#database
      .prepare('INSERT OR REPLACE INTO document (kind, key, owner, expires_at, sealed) VALUES (?, ?, ?, ?, ?)')
      .run(this.#kind, name, owner, filing.expiresAt ?? null, this.#vault.seal(JSON.stringify(document), name));
  }

  delete(key: string): void {
    this.#database.prepare('DELETE FROM document WHERE kind = ? AND key = ?').run(this.#kind, this.#name(key));
  }

  all(): T[] {
    const rows = this.#database.prepare('SELECT key, sealed FROM document WHERE kind = ?').all(this.#kind);
    return rows.map((row) => this.#open(String(row.key), row.sealed));
  }

  #name(key: string): string {
    return this.#vault.fingerprint(this.#kind, key);
  }

  #open(name: string, sealed: unknown): T {
    return JSON.parse(this.#vault.open(sealed as Uint8Array, name)) as T;
  }
}
