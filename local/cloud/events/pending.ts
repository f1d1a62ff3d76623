import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** One event on its way to one target. */
export interface PendingDelivery {
  id: number;
  rule: string;
  targetId: string;
  event: unknown;
  attempts: number;
}

/**
 * The deliveries that have not succeeded yet; in a file when a folder is given, so that a restart goes on with them.
 */
export interface PendingStore {
  add(deliveries: readonly { rule: string; targetId: string; event: unknown }[]): PendingDelivery[];
  all(): PendingDelivery[];
  failed(id: number): void;
  remove(id: number): void;
  close(): void;
}

/** Opens the store in `dataDir`, or in memory. */
export function openPendingStore(dataDir?: string): PendingStore {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(dataDir === undefined ? ':memory:' : join(dataDir, 'events.sqlite'));
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS pending (
      id INTEGER PRIMARY KEY, rule TEXT NOT NULL, target TEXT NOT NULL, event TEXT NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0
    ) STRICT`);
  const insert = database.prepare('INSERT INTO pending (rule, target, event) VALUES (?, ?, ?)');
  const select = database.prepare('SELECT id, rule, target, event, attempts FROM pending ORDER BY id');
  const count = database.prepare('UPDATE pending SET attempts = attempts + 1 WHERE id = ?');
  const drop = database.prepare('DELETE FROM pending WHERE id = ?');

  return {
    add(deliveries) {
      database.exec('BEGIN IMMEDIATE');
      const added = deliveries.map(({ rule, targetId, event }) => {
        const { lastInsertRowid } = insert.run(rule, targetId, JSON.stringify(event));
        return { id: Number(lastInsertRowid), rule, targetId, event, attempts: 0 };
      });
      database.exec('COMMIT');
      return added;
    },
    all: () =>
      select.all().map((row) => ({
        id: Number(row.id),
        rule: String(row.rule),
        targetId: String(row.target),
        event: JSON.parse(String(row.event)) as unknown,
        attempts: Number(row.attempts),
      })),
    failed: (id) => void count.run(id),
    remove: (id) => void drop.run(id),
    close() {
      if (database.isOpen) database.close();
    },
  };
}
