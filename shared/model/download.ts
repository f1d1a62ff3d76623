import { later } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
/**
 * How long an address works with which a file or a package is fetched, in seconds. It cannot be called back, so it is
 * short.
 */
export const DOWNLOAD_SECONDEN = 60;

/** Until when an address works that is given out now. */
export function downloadEndsAt(nu: Moment): Moment {
  return later(nu, DOWNLOAD_SECONDEN * 1000);
}
