import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { S3Error } from './errors.ts';

/** One version of an object, or the mark that it was deleted. */
export interface StoredVersion {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
  /** Order of writing; the highest of a key is the current one. */
  readonly sequence: number;
  readonly isDeleteMarker: boolean;
  readonly size: number;
  readonly eTag: string;
  readonly modified: string;
  /** Headers that come back with the object: content-type, content-disposition, cache-control, x-amz-meta-*, checksums. */
  readonly headers: Readonly<Record<string, string>>;
  readonly file: string;
}

/**
 * Objects as files, their versions as rows. A file is complete on disk before its row is written, so a process that
 * dies leaves a whole object or none; files without a row are removed at the next start.
 */
export class ObjectStore {
  readonly #db: DatabaseSync;
  readonly #files: string;
  readonly #now: () => Date;

  constructor(dataDir: string, now: () => Date) {
    this.#files = join(dataDir, 'objects');
    this.#now = now;
    mkdirSync(this.#files, { recursive: true });
    this.#db = new DatabaseSync(join(dataDir, 'versions.sqlite'));
    this.#db.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      CREATE TABLE IF NOT EXISTS versions (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT,
        bucket TEXT NOT NULL, key TEXT NOT NULL, version_id TEXT NOT NULL, is_delete_marker INTEGER NOT NULL,
        size INTEGER NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL, headers TEXT NOT NULL, file TEXT NOT NULL,
        UNIQUE (bucket, key, version_id)
      );
      CREATE INDEX IF NOT EXISTS by_key ON versions (bucket, key, sequence);
    `);
    this.#removeStrayFiles();
  }

  put(
    bucket: string,
    key: string,
    body: Buffer,
    headers: Record<string, string>,
    options: { versioned: boolean; onlyNew: boolean },
  ): StoredVersion {
    const file = this.#writeFile(body);
    const eTag = createHash('md5').update(body).digest('hex');
    try {
      return this.#write({ bucket, key, headers, file, eTag, size: body.length, isDeleteMarker: false }, options);
    } catch (error) {
      rmSync(join(this.#files, file), { force: true });
      throw error;
    }
  }

  /** On a versioned bucket the object is only marked; elsewhere it goes. */
  delete(bucket: string, key: string, versioned: boolean): StoredVersion | undefined {
    if (versioned) {
      const marker = { bucket, key, headers: {}, file: '', eTag: '', size: 0, isDeleteMarker: true };
      return this.#write(marker, { versioned: true, onlyNew: false });
    }
    const current = this.current(bucket, key);
    if (current) this.#remove(current);
    return undefined;
  }

  deleteVersion(bucket: string, key: string, versionId: string): StoredVersion | undefined {
    const version = this.version(bucket, key, versionId);
    if (version) this.#remove(version);
    return version;
  }

  current(bucket: string, key: string): StoredVersion | undefined {
    return this.#one('bucket = ? AND key = ? ORDER BY sequence DESC LIMIT 1', bucket, key);
  }

  version(bucket: string, key: string, versionId: string): StoredVersion | undefined {
    return this.#one('bucket = ? AND key = ? AND version_id = ?', bucket, key, versionId);
  }

  read(version: StoredVersion): Buffer {
    return readFileSync(join(this.#files, version.file));
  }

  /** Current objects in the order of their keys, after a key. */
  list(bucket: string, prefix: string, after: string, limit: number): StoredVersion[] {
    const rows = this.#db
      .prepare(
        `SELECT * FROM versions v WHERE bucket = ? AND substr(key, 1, length(?)) = ? AND key > ? AND is_delete_marker = 0
         AND sequence = (SELECT max(sequence) FROM versions w WHERE w.bucket = v.bucket AND w.key = v.key)
         ORDER BY key LIMIT ?`,
      )
      .all(bucket, prefix, prefix, after, limit);
    return rows.map(toVersion);
  }

  /** All versions and delete markers: by key, newest first. */
  listVersions(
    bucket: string,
    prefix: string,
    after: { key: string; sequence: number },
    limit: number,
  ): StoredVersion[] {
    const rows = this.#db
      .prepare(
        `SELECT * FROM versions WHERE bucket = ? AND substr(key, 1, length(?)) = ? AND (key > ? OR (key = ? AND sequence < ?))
         ORDER BY key, sequence DESC LIMIT ?`,
      )
      .all(bucket, prefix, prefix, after.key, after.key, after.sequence, limit);
    return rows.map(toVersion);
  }

  close(): void {
    this.#db.close();
  }

  #write(
    made: Pick<StoredVersion, 'bucket' | 'key' | 'headers' | 'file' | 'eTag' | 'size' | 'isDeleteMarker'>,
    { versioned, onlyNew }: { versioned: boolean; onlyNew: boolean },
  ): StoredVersion {
    const before = this.current(made.bucket, made.key);
    if (onlyNew && before && !before.isDeleteMarker) {
      throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    }
    const versionId = versioned ? randomUUID().replaceAll('-', '') : 'null';
    // Nothing is awaited between the look and the write, so this whole method is one step of the process.
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      if (!versioned) this.#db.prepare('DELETE FROM versions WHERE bucket = ? AND key = ?').run(made.bucket, made.key);
      this.#db
        .prepare(
          'INSERT INTO versions (bucket, key, version_id, is_delete_marker, size, etag, modified, headers, file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        )
        .run(
          made.bucket,
          made.key,
          versionId,
          Number(made.isDeleteMarker),
          made.size,
          made.eTag,
          this.#now().toISOString(),
          JSON.stringify(made.headers),
          made.file,
        );
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
    if (!versioned && before?.file) rmSync(join(this.#files, before.file), { force: true });
    const written = this.version(made.bucket, made.key, versionId);
    if (!written) throw new Error('A version that was just written is not there');
    return written;
  }

  #remove(version: StoredVersion): void {
    this.#db.prepare('DELETE FROM versions WHERE sequence = ?').run(version.sequence);
    if (version.file) rmSync(join(this.#files, version.file), { force: true });
  }

  #one(where: string, ...values: string[]): StoredVersion | undefined {
    const row = this.#db.prepare(`SELECT * FROM versions WHERE ${where}`).get(...values);
    return row ? toVersion(row) : undefined;
  }

  #writeFile(body: Buffer): string {
    const file = randomUUID();
    const descriptor = openSync(join(this.#files, file), 'wx');
    try {
      writeSync(descriptor, body);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    return file;
  }

  #removeStrayFiles(): void {
    const known = new Set(
      this.#db
        .prepare('SELECT file FROM versions')
        .all()
        .map((row) => String(row.file)),
    );
    for (const file of readdirSync(this.#files)) {
      if (!known.has(file)) rmSync(join(this.#files, file), { force: true });
    }
  }
}

function toVersion(row: Record<string, unknown>): StoredVersion {
  return {
    bucket: String(row.bucket),
    key: String(row.key),
    versionId: String(row.version_id),
    sequence: Number(row.sequence),
    isDeleteMarker: row.is_delete_marker === 1,
    size: Number(row.size),
    eTag: String(row.etag),
    modified: String(row.modified),
    headers: JSON.parse(String(row.headers)) as Record<string, string>,
    file: String(row.file),
  };
}
