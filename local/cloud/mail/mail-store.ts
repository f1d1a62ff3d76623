import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Bericht, Bijlage } from './bericht.ts';
import type { SesEvent } from './ses-events.ts';

/** A mail with only the description of its files. */
export type BewaardBericht = Omit<Bericht, 'bijlagen'> & {
  bijlagen: readonly { naam: string; type: string; grootte: number }[];
};

export interface StoredEvent extends SesEvent {
  volgnummer: number;
}

/** The mails and the events that must still be published: written in one go, so that neither is without the other. */
export interface MailStore {
  add(bericht: Bericht, events: readonly SesEvent[]): void;
  /** Newest first. `aan` is one whole address, `zoek` a part of one, `aantal` the most there may be. */
  list(filter?: { aan?: string; zoek?: string; aantal?: number }): BewaardBericht[];
  get(id: string): BewaardBericht | undefined;
  bijlage(id: string, index: number): Bijlage | undefined;
  clear(): void;
  unpublished(): StoredEvent[];
  published(volgnummer: number): void;
  close(): void;
}

/** Opens (or makes) the mailbox in this folder. */
export function openMailStore(dataDir: string): MailStore {
  mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(join(dataDir, 'mail.sqlite'));
  database.exec(`
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS bericht (
      volgnummer INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, aan TEXT NOT NULL, inhoud TEXT NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS bijlage (
      bericht TEXT NOT NULL, nummer INTEGER NOT NULL, naam TEXT NOT NULL, type TEXT NOT NULL, inhoud BLOB NOT NULL,
      PRIMARY KEY (bericht, nummer)
    ) STRICT;
    CREATE TABLE IF NOT EXISTS event (volgnummer INTEGER PRIMARY KEY, inhoud TEXT NOT NULL) STRICT`);
  return storeIn(database, statementsOf(database));
}

function statementsOf(database: DatabaseSync) {
  return {
    insertBericht: database.prepare('INSERT INTO bericht (id, aan, inhoud) VALUES (?, ?, ?)'),
    insertBijlage: database.prepare('INSERT INTO bijlage VALUES (?, ?, ?, ?, ?)'),
    insertEvent: database.prepare('INSERT INTO event (inhoud) VALUES (?)'),
    selectList: database.prepare(`
      SELECT inhoud FROM bericht
      WHERE (:aan IS NULL OR aan = :aan) AND (:zoek IS NULL OR instr(aan, :zoek) > 0)
      ORDER BY json_extract(inhoud, '$.tijd') DESC, volgnummer DESC LIMIT :aantal`),
    selectBericht: database.prepare('SELECT inhoud FROM bericht WHERE id = ?'),
    selectBijlage: database.prepare('SELECT naam, type, inhoud FROM bijlage WHERE bericht = ? AND nummer = ?'),
    selectEvents: database.prepare('SELECT volgnummer, inhoud FROM event ORDER BY volgnummer'),
    deleteEvent: database.prepare('DELETE FROM event WHERE volgnummer = ?'),
  };
}

function atOnce(database: DatabaseSync, write: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    write();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function storeIn(database: DatabaseSync, statements: ReturnType<typeof statementsOf>): MailStore {
  const { insertBericht, insertBijlage, insertEvent, selectList, selectBericht } = statements;
  const { selectBijlage, selectEvents, deleteEvent } = statements;
  return {
    add(bericht, events) {
      const bijlagen = bericht.bijlagen.map(({ naam, type, inhoud }) => ({ naam, type, grootte: inhoud.byteLength }));
      atOnce(database, () => {
        insertBericht.run(bericht.id, bericht.aan.toLowerCase(), JSON.stringify({ ...bericht, bijlagen }));
        for (const [index, { naam, type, inhoud }] of bericht.bijlagen.entries()) {
          insertBijlage.run(bericht.id, index, naam, type, inhoud);
        }
        for (const event of events) insertEvent.run(JSON.stringify(event));
      });
    },
    list({ aan, zoek, aantal = -1 } = {}) {
      const filter = { aan: aan?.toLowerCase() ?? null, zoek: zoek?.toLowerCase() ?? null, aantal };
      return selectList.all(filter).map(({ inhoud }) => JSON.parse(String(inhoud)) as BewaardBericht);
    },
    get(id) {
      const row = selectBericht.get(id);
      return row && (JSON.parse(String(row.inhoud)) as BewaardBericht);
    },
    bijlage(id, index) {
      const row = selectBijlage.get(id, index);
      return row && { naam: String(row.naam), type: String(row.type), inhoud: row.inhoud as Uint8Array };
    },
    clear() {
      atOnce(database, () => database.exec('DELETE FROM bijlage; DELETE FROM bericht'));
    },
    unpublished: () =>
      selectEvents.all().map(({ volgnummer, inhoud }) => ({
        volgnummer: Number(volgnummer),
        ...(JSON.parse(String(inhoud)) as SesEvent),
      })),
    published: (volgnummer) => void deleteEvent.run(volgnummer),
    close() {
      if (database.isOpen) database.close();
    },
  };
}
