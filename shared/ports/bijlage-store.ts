import type { Bijlage } from '#shared/model/bijlage.ts';
import type { HulpvraagId } from '#shared/model/ids.ts';
import type { Page, PageOf } from './gebruiker-store.ts';

/** A row, with the hulpvraag that it belongs to. */
export interface GevondenBijlage {
  readonly hulpvraagId: HulpvraagId;
  readonly bijlage: Bijlage;
}

/** Port to the rows of bijlagen, for events and jobs that know a dossier or a moment instead of a hulpvraag. */
export interface BijlageStore {
  /** Every row of a dossier, of all its hulpvragen. One strongly consistent Query. */
  listByDossier(dossierId: string): Promise<readonly GevondenBijlage[]>;
  /**
   * Rows that still wait for an upload or a check, and whose upload had to arrive before a moment; oldest first. One
   * Query.
   */
  listOverdue(voor: string, page: Page): Promise<PageOf<GevondenBijlage>>;
}
