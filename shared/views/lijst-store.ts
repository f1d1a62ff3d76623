import type { GevondenBij } from '#shared/hulpvraag/zoekwoorden.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { Kindregel } from '#shared/kind/find-zelfde-kind.ts';
import type { LidmaatschapId, PlatformId, SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Status } from '#shared/model/status.ts';
import type { Overlegregel } from '#shared/overlegronde/overlegregel.ts';
import type { Page, PageOf } from '#shared/ports/gebruiker-store.ts';
import type { Lijstlezer, Lijstregel, Weergave } from './lijstregel.ts';

/** A row that was looked for, with what it was found by. */
export interface GevondenRegel extends Lijstregel {
  readonly gevondenBij: GevondenBij;
}

/**
 * Port to the lists. Each page is one strongly consistent Query, however many dossiers there are (a search also gets
 * the rows it found); more only where rows are hidden. Rows that time has closed or has not opened yet, and rows that
 * the reader may not see any more, are left out here, so that nobody can forget it: pages are as full as if these were
 * not there, and no cursor tells of them.
 */
export interface LijstStore {
  /** One view of somebody's list: waiting ones oldest first, the others latest change of status first. */
  listWeergave(lezer: Lijstlezer, weergave: Weergave, page: Page): Promise<PageOf<Lijstregel>>;
  /** The hulpvragen of a platform in one status, longest waiting first. */
  listByStatus(
    platformId: PlatformId,
    status: Status,
    page: Page,
    als?: Lijstlezer['als'],
  ): Promise<PageOf<Lijstregel>>;
  /**
   * The rows in which every word of this begins a word of the child's name, the case number or, for the SWV, the
   * preschool.
   */
  searchByName(lezer: Lijstlezer, naam: string, page: Page): Promise<PageOf<GevondenRegel>>;
  /**
   * The children of an SWV who were born on this day, or on the day with day and month the other way round; one Query.
   */
  listKinderen(samenwerkingsverbandId: SamenwerkingsverbandId, geboortedatum: Datum): Promise<readonly Kindregel[]>;
  /** How many hulpvragen of a platform are in each status. */
  countByStatus(platformId: PlatformId): Promise<ReadonlyMap<Status, number>>;
  /** The overlegrondes that this lidmaatschap is invited to, latest first; a month after they closed they are gone. */
  listOverleg(lidmaatschapId: LidmaatschapId, page: Page): Promise<PageOf<Overlegregel>>;
}
