import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { S3Error } from './errors.ts';
import { ObjectFiles } from './object-files.ts';

/** The version id of what is in a bucket without versions. */
export const UNVERSIONED = 'null';

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
  /**
   * Headers that come back with the object: content-type, content-disposition, cache-control, x-amz-meta-*, checksums.
   */
  readonly headers: Readonly<Record<string, string>>;
  readonly file: string;
}

type NewVersion = Pick<StoredVersion, 'bucket' | 'key' | 'headers' | 'file' | 'eTag' | 'size' | 'isDeleteMarker'>;

/**
 * Which files are which versions of which objects: a row each. A row is written when its file is whole, and never
 * changed.
 */
export class ObjectStore {
  readonly files: ObjectFiles;
  readonly #db: DatabaseSync;
  readonly #now: () => Date;

  constructor(dataDir: string, now: () => Date) {
    this.files = new ObjectFiles(join(dataDir, 'objects'));
    this.#now = now;
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
    // What the last process was writing when it died.
    this.files.removeAllBut(
      new Set(
        this.#db
          .prepare('SELECT file FROM versions')
          .all()
          .map((row) => String(row.file)),
      ),
    );
  }

  /**
   * Makes a version of a file that is whole. The file is removed when that is refused.
   * @throws S3Error PreconditionFailed when it must be new and is not.
   */
  put(
    made: Omit<NewVersion, 'isDeleteMarker'>,
    options: { readonly versioned: boolean; readonly onlyNew: boolean },
  ): StoredVersion {
    const before = options.versioned ? undefined : this.current(made.bucket, made.key);
    try {
      const written = this.#write({ ...made, isDeleteMarker: false }, options);
      if (before) this.files.remove(before.file);
      return written;
    } catch (error) {
      this.files.remove(made.file);
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

  /** All versions and delete markers: by key, newest first; after a key, or after one version of it. */
  listVersions(
    bucket: string,
    prefix: string,
    after: { readonly key: string; readonly versionId: string | undefined },
    limit: number,
  ): StoredVersion[] {
    const sequence = after.versionId === undefined ? 0 : sequenceOf(after.versionId);
    const rows = this.#db
      .prepare(
        `SELECT * FROM versions WHERE bucket = ? AND substr(key, 1, length(?)) = ? AND (key > ? OR (key = ? AND sequence < ?))
         ORDER BY key, sequence DESC LIMIT ?`,
      )
      .all(bucket, prefix, prefix, after.key, after.key, sequence, limit);
    return rows.map(toVersion);
  }

  close(): void {
    this.#db.close();
  }

  #write(
    made: NewVersion,
    { versioned, onlyNew }: { readonly versioned: boolean; readonly onlyNew: boolean },
  ): StoredVersion {
    const before = this.current(made.bucket, made.key);
    if (onlyNew && before && !before.isDeleteMarker) {
      throw new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
    }
    // Nothing is awaited between the look and the write, so this whole method is one step of the process.
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      if (!versioned) this.#db.prepare('DELETE FROM versions WHERE bucket = ? AND key = ?').run(made.bucket, made.key);
      const written = this.#insert(made, versioned ? newVersionId : () => UNVERSIONED);
      this.#db.exec('COMMIT');
      return written;
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  #insert(made: NewVersion, nameVersion: (sequence: number) => string): StoredVersion {
    const modified = this.#now().toISOString();
    const { lastInsertRowid } = this.#db
      .prepare(
        `INSERT INTO versions (bucket, key, version_id, is_delete_marker, size, etag, modified, headers, file)
         VALUES (?, ?, '', ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        made.bucket,
        made.key,
        Number(made.isDeleteMarker),
        made.size,
        made.eTag,
        modified,
        JSON.stringify(made.headers),
        made.file,
      );
    const sequence = Number(lastInsertRowid);
    const versionId = nameVersion(sequence);
    this.#db.prepare('UPDATE versions SET version_id = ? WHERE sequence = ?').run(versionId, sequence);
    return { ...made, sequence, versionId, modified };
  }

  #remove(version: StoredVersion): void {
    this.#db.prepare('DELETE FROM versions WHERE sequence = ?').run(version.sequence);
    if (version.file) this.files.remove(version.file);
  }

  #one(where: string, ...values: string[]): StoredVersion | undefined {
    const row = this.#db.prepare(`SELECT * FROM versions WHERE ${where}`).get(...values);
    return row ? toVersion(row) : undefined;
  }
}

/** Tells its place in the order of writing, so that a list can go on after a version that has been deleted since. */
function newVersionId(sequence: number): string {
  return `${randomUUID().replaceAll('-', '').slice(0, 20)}${sequence.toString(16).padStart(12, '0')}`;
}

function sequenceOf(versionId: string): number {
  return Number.parseInt(versionId.slice(20), 16) || 0;
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
