import type { Weergave } from './bestandsopslag.ts';
import type { Mediatype } from './bijlage.ts';

/** What every browser can show by itself. */
const TE_TONEN: readonly Mediatype[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** How a file is given: what cannot be shown is given to be saved. */
export function weergaveVoor(mediatype: Mediatype, gevraagd: Weergave): Weergave {
  return TE_TONEN.includes(mediatype) ? gevraagd : 'DOWNLOAD';
}
