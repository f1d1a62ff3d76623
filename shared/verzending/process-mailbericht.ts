import type { Moment } from '#shared/kernel/text.ts';
import type { Melding } from '#shared/model/melding.ts';
import type { Meldingreeks, MeldingStore } from '#shared/ports/melding-store.ts';
import { afterMailbericht } from './verzendstand.ts';

/** What the mail service tells afterwards about one mail. */
export interface Mailbericht {
  readonly reeks: Meldingreeks;
  readonly meldingId: string;
  /** When the mail service took the mail, ISO 8601 in UTC. */
  readonly verzondenOp: Moment;
  /** Absent when it only says that it took the mail. */
  readonly bezorging?: NonNullable<Melding['bezorging']>;
}

/**
 * Others write too (the sender, another event); after so many losses in a row the event is given back to be tried
 * again.
 */
const MAX_TRIES = 10;

/**
 * Writes down what became of a mail. The same event twice, or events in another order, end the same.
 * @returns false when there is no such melding (any more).
 */
export async function processMailbericht(meldingen: MeldingStore, bericht: Mailbericht): Promise<boolean> {
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const melding = (await meldingen.find(bericht.reeks, bericht.meldingId))?.melding;
    if (!melding) return false;
    const na = afterMailbericht(melding, bericht.verzondenOp, bericht.bezorging);
    if (na === melding || (await meldingen.replace(melding, na))) return true;
  }
  throw new Error('The melding keeps being changed by others');
}
