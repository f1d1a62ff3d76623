import type { Bijlage } from '#shared/model/bijlage.ts';
import type { HulpvraagId } from '#shared/model/ids.ts';
import type { WeggehaaldeBijlage } from '#shared/model/weggehaald.ts';
import type { Page, PageOf } from './gebruiker-store.ts';

/** A row, with the hulpvraag that it belongs to. */
export interface GevondenBijlage {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: Bijlage;
}

/** The row of a removed one, with the hulpvraag that it belongs to. */
export interface GevondenWeggehaald {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: WeggehaaldeBijlage;
}

/** Port to the rows of bijlagen, for events and jobs that know a dossier or a moment instead of a hulpvraag. */
export interface BijlageStore {
  /** Every row of a dossier, of all its hulpvragen. One strongly consistent Query. */
  listByDossier(dossierId: string): Promise<readonly GevondenBijlage[]>;
  /** The same with those that were removed, whose bytes are still there. */
  listWithWeggehaald(dossierId: string): Promise<{
    readonly rijen: readonly GevondenBijlage[];
    readonly weggehaald: readonly GevondenWeggehaald[];
  }>;
  /**
   * Rows that still wait for an upload or a check, and whose upload had to arrive before a moment; oldest first. One
   * Query.
   */
  listOverdue(voor: string, page: Page): Promise<PageOf<GevondenBijlage>>;
  /** Removed bijlagen that could be brought back until before a moment; oldest first. One Query. */
  listVerlopen(voor: string, page: Page): Promise<PageOf<GevondenWeggehaald>>;
}
