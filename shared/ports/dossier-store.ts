import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { HulpvraagId } from '#shared/model/ids.ts';
import type { Inzageregel } from '#shared/model/inzageregel.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';

/** A request that a client may safely send twice: its key, and a hash of what was asked (never the content itself). */
export interface Idempotentie {
  readonly sleutel: string;
  readonly gebruikerId: string;
  readonly hash: string;
}

/** What is remembered of a request that was carried out. */
export interface UitgevoerdVerzoek {
  readonly hash: string;
  readonly object: { readonly soort: string; readonly id: string };
}

/** Everything that one transaction writes. */
export interface Opslag {
  readonly voor: Dossier;
  readonly uitkomst: Uitkomst;
  readonly inzageregel: Inzageregel;
  readonly nu: Moment;
  readonly nieuwId: () => string;
  readonly idempotentie?: Idempotentie | undefined;
}

/** The dossier was changed by somebody else between load and save; nothing was written. Load again and decide again. */
export class ConcurrentChange extends Error {
  override readonly name = 'ConcurrentChange';
}

/** Port to the storage of dossiers. One load is one Query, one save is one transaction. */
export interface DossierStore {
  /** The dossier as seen from one hulpvraag, strongly consistent; undefined when it does not exist. */
  load(hulpvraagId: HulpvraagId): Promise<Dossier | undefined>;
  /** The same as seen from the latest hulpvraag that is still there, whichever of the earlier ones were destroyed. */
  loadLaatste(dossierId: string): Promise<Dossier | undefined>;
  /** The same as seen from each of its hulpvragen, in their order: all of one moment. Empty when it does not exist. */
  loadAlle(dossierId: string): Promise<readonly Dossier[]>;
  /**
   * Writes the difference between before and after, the history, the lists, the inzageregel and the meldingen: all or
   * nothing.
   * @throws ConcurrentChange when the dossier is no longer as it was loaded, or the Idempotency-Key was used meanwhile.
   */
  save(opslag: Opslag): Promise<void>;
  /** Writes a new dossier, or a new hulpvraag in an existing one (`voor` given). */
  create(opslag: Omit<Opslag, 'voor'> & { readonly voor?: Dossier | undefined }): Promise<void>;
  /** The next case number of a year, e.g. JK-2026-000123. Never given twice; a number may be skipped. */
  nextZaaknummer(year: number): Promise<string>;
  /** Adds one line to the log of a dossier. */
  log(dossierId: string, inzageregel: Inzageregel): Promise<void>;
  /** What is remembered of an Idempotency-Key of this person, for a day. */
  findUitgevoerd(gebruikerId: string, sleutel: string): Promise<UitgevoerdVerzoek | undefined>;
}
