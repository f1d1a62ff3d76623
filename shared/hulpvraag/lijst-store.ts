import type { Page, PageOf } from '#shared/gebruiker/gebruiker-store.ts';
import type { Overlegregel } from '#shared/overlegronde/overlegregel.ts';
import type { Lijstlezer, Lijstregel, Weergave } from './lijst.ts';
import type { Status } from './status.ts';

/**
 * Port to the lists. Each page is one strongly consistent Query, however many dossiers there are; more only where rows are
 * hidden. Rows that time has closed or has not opened yet, and rows that the reader may not see any more, are left out here, so
 * that nobody can forget it: pages are as full as if these were not there, and no cursor tells of them.
 */
export interface LijstStore {
  /** One view of somebody's list: waiting ones oldest first, the others latest change of status first. */
  listWeergave(lezer: Lijstlezer, weergave: Weergave, page: Page): Promise<PageOf<Lijstregel>>;
  /** The hulpvragen of a platform in one status, longest waiting first. */
  listByStatus(platformId: string, status: Status, page: Page, als?: Lijstlezer['als']): Promise<PageOf<Lijstregel>>;
  /** The rows whose child's first or last name starts with this. In a list of one's own a page may cost up to 1 MB of reading. */
  searchByName(lezer: Lijstlezer, naam: string, page: Page): Promise<PageOf<Lijstregel>>;
  /** How many hulpvragen of a platform are in each status. */
  countByStatus(platformId: string): Promise<ReadonlyMap<Status, number>>;
  /** The overlegrondes that this lidmaatschap is invited to, latest first; a month after they closed they are gone. */
  listOverleg(lidmaatschapId: string, page: Page): Promise<PageOf<Overlegregel>>;
}
