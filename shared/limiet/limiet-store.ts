import type { Moment } from '#shared/kernel/text.ts';
import type { LimietSoort } from './limiet.ts';

/** Port to the counts of who did how much. */
export interface LimietStore {
  /**
   * Counts one more. One write (two with an object), atomic: two at once are counted both.
   * @param object the hulpvraag or person that it is about, counted apart for this account
   * @returns false when that is over the limit
   */
  tel(gebruikerId: string, soort: LimietSoort, nu: Moment, object?: string): Promise<boolean>;
}
