import type { Datum } from '#shared/kernel/text.ts';
import type { Hulpvraag } from '#shared/model/hulpvraag.ts';
import type { HulpvraagId, SamenwerkingsverbandId, SchoolId } from '#shared/model/ids.ts';
import type { Page, PageOf } from './gebruiker-store.ts';

/** A school whose zorgplicht term runs, in a hulpvraag that is not closed. */
export interface LopendeTermijn {
  readonly hulpvraagId: HulpvraagId;
  readonly schoolId: SchoolId;
  /** Last day of the term. */
  readonly tot: Datum;
}

/** A hulpvraag that has been kept as long as it should be. */
export interface TeVernietigen {
  readonly hulpvraagId: HulpvraagId;
  readonly zaaknummer: string;
  readonly vanaf: Datum;
  /** How far the decision is: proposed by one person, approved by another. */
  readonly vernietiging?: Hulpvraag['vernietiging'] | undefined;
  /** A Concept by mistake: goes by itself in the coming night. */
  readonly nooitGedeeld?: Hulpvraag['nooitGedeeld'] | undefined;
}

/**
 * Port to what is due by date, for jobs. It may be a second behind, so whoever acts on it loads the dossier and decides
 * again. Earliest first; one Query a page.
 */
export interface TermijnStore {
  /** Zorgplicht terms that end on or before a date. Also those that were warned of. */
  listZorgplicht(
    samenwerkingsverbandId: SamenwerkingsverbandId,
    totEnMet: Datum,
    page: Page,
  ): Promise<PageOf<LopendeTermijn>>;
  /** Hulpvragen that may be destroyed on a date. */
  listTeVernietigen(
    samenwerkingsverbandId: SamenwerkingsverbandId,
    op: Datum,
    page: Page,
  ): Promise<PageOf<TeVernietigen>>;
}
