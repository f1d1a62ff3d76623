import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Inzageregel } from '#shared/model/inzageregel.ts';
import type { Page, PageOf } from './gebruiker-store.ts';

/** Port to the logs of who saw or did what. Lines are only ever added. */
export interface InzageStore {
  /** The log of one dossier, newest first. One Query. */
  listDossier(dossierId: string, page: Page): Promise<PageOf<Inzageregel>>;
  /** Adds a line to the log of an SWV: lists that were seen, accounts that were changed. */
  logOrganisatie(samenwerkingsverbandId: SamenwerkingsverbandId, regel: Inzageregel): Promise<void>;
  /** The log of an SWV in one month (`2026-11`), newest first. One Query. */
  listOrganisatie(
    samenwerkingsverbandId: SamenwerkingsverbandId,
    maand: string,
    page: Page,
  ): Promise<PageOf<Inzageregel>>;
}
