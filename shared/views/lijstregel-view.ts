/**
 * Rows of lists, which most visits begin with: apart from the view of one hulpvraag, which says what may be done and
 * why not.
 */
import { STATUS_TEKST, VOLGENDE_STAP } from '#shared/hulpvraag/status-in-lijst.ts';
import { STATUS } from '#shared/model/status.ts';
import type { Lijstregel } from './lijstregel.ts';

/** One row of a list. */
export function viewLijstregel<R extends Lijstregel>(regel: R) {
  return {
    ...regel,
    statusLabel: STATUS[regel.status].label,
    statusTekst: STATUS_TEKST[regel.status],
    volgendeStap: VOLGENDE_STAP[regel.status],
    wachtOpMij: regel.weergave === 'WACHT_OP_MIJ',
  };
}
