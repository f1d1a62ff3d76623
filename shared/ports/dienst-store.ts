import type { Datum } from '#shared/kernel/text.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { HulpvraagId, LidmaatschapId, PlatformId, SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Melding } from '#shared/model/melding.ts';

/**
 * A lidmaatschap of which the cases are to be gone through: written in the transaction that changed it, gone once that
 * is done.
 */
export interface Diensttaak {
  readonly samenwerkingsverbandId: SamenwerkingsverbandId;
  readonly gebruikerId: string;
  readonly lidmaatschapId: LidmaatschapId;
  /** The first day on which it does not count any more; absent: at once. */
  readonly vanaf?: Datum | undefined;
  /** Invitations stay as they are. */
  readonly houden: boolean;
  /** The version of the lidmaatschap that asked for it. */
  readonly nr: number;
}

/** A case that a lidmaatschap stands on, or may. */
export interface ZaakVan {
  readonly hulpvraagId: HulpvraagId;
  readonly platformId?: PlatformId | undefined;
}

/** Port to what is to be done when somebody goes out of service, or comes back. */
export interface DienstStore {
  /** What is due on a day, what waits longest first; at most a hundred. One consistent Query. */
  listDue(samenwerkingsverbandId: SamenwerkingsverbandId, today: Datum): Promise<readonly Diensttaak[]>;
  /** The task of one lidmaatschap, if there is one. */
  find(lid: Pick<Lidmaatschap, 'samenwerkingsverbandId' | 'id'>): Promise<Diensttaak | undefined>;
  /**
   * Every case that somebody may stand on with this lidmaatschap: of their own list and meetings, of the list of their
   * school, and where they sent something that is not checked. One Query each.
   */
  listZaken(lid: Pick<Lidmaatschap, 'id' | 'organisatieId' | 'organisatieSoort'>): Promise<readonly ZaakVan[]>;
  /**
   * Ends the task, or makes it wait for the last day, with what is told by it; nothing when the lidmaatschap changed
   * meanwhile: then the task is that of the change.
   */
  settle(taak: Diensttaak, volgende: Datum | undefined, meldingen: readonly Melding[]): Promise<void>;
}
