import type { HulpvraagId, SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Melding } from '#shared/model/melding.ts';
import type { Page, PageOf } from './gebruiker-store.ts';

/**
 * The meldingen that must arrive in order: those of one hulpvraag (its id), or to one person about no hulpvraag
 * (theirs).
 */
export type Meldingreeks = string;

/** The reeks that a melding belongs to. */
export function reeksVan(melding: Pick<Melding, 'hulpvraagId' | 'aan'>): Meldingreeks {
  return melding.hulpvraagId ?? melding.aan;
}

/** A melding as it was found. Without `melding` it is damaged: it can be named, but not read. */
export interface GevondenMelding {
  readonly reeks: Meldingreeks;
  readonly id: string;
  readonly melding?: Melding;
}

/** Port to the outbox. Meldingen enter it in the transaction of the change that they are about (DossierStore.save). */
export interface MeldingStore {
  /** The oldest melding of the reeks that is still to be sent. One strongly consistent Query that reads one item. */
  firstOpen(reeks: Meldingreeks): Promise<GevondenMelding | undefined>;
  /** One melding, strongly consistent. */
  find(reeks: Meldingreeks, id: string): Promise<GevondenMelding | undefined>;
  /** Replaces the melding as it was read. False: somebody else changed it first, and nothing was written. */
  replace(voor: Melding, na: Melding): Promise<boolean>;
  /** Adds a melding outside a dossier's transaction, such as a mail about an account. */
  add(melding: Melding): Promise<void>;
  /** Puts a damaged melding aside as MISLUKT. */
  markUnreadable(reeks: Meldingreeks, id: string): Promise<void>;
  /** The reeksen of this SWV with something to send from before a moment, the oldest first. One Query. */
  listWaiting(samenwerkingsverbandId: SamenwerkingsverbandId, voor: string): Promise<readonly Meldingreeks[]>;
  /** What was not sent or not received of one hulpvraag, the newest first. One Query on its partition. */
  listUndeliveredOf(hulpvraagId: HulpvraagId): Promise<readonly Melding[]>;
  /** What was not sent or not received, and what is still waiting, for people of this SWV. One Query. */
  listUndelivered(samenwerkingsverbandId: SamenwerkingsverbandId, page: Page): Promise<PageOf<GevondenMelding>>;
}
