import { signal } from '@preact/signals';
import { goTo, href } from '#web/router.ts';
import { session } from '#web/session/session.ts';

/** What is looked for: a name, in the own list or within a platform. */
export interface Zoekvraag {
  readonly naam: string;
  /** Only SWV staff may search all cases of their platform. */
  readonly platformId?: string;
}

/**
 * What this person looked for last, in memory only: a name never stands in an address. The address says only that
 * something was looked for (`weergave=ZOEKEN`), so that the back button returns to what was found.
 */
export const zoekvraag = signal<Zoekvraag | undefined>(undefined);

/** Set by the shortcut on another page: the search field takes the focus when it appears. */
const isAsked = signal(false);

let of: string | undefined;
session.subscribe((now) => {
  if (now?.lidmaatschap?.id !== of) zoekvraag.value = undefined;
  of = now?.lidmaatschap?.id;
});

/** The shortcut `/`: to the search field, from wherever somebody is. */
export function focusZoekveld(): void {
  const field = document.getElementById(ZOEKVELD);
  if (field) {
    field.focus();
    return;
  }
  isAsked.value = true;
  goTo(href(['hulpvragen']));
}

/** Whether the search field must take the focus now; asked once. */
export function takeFocusRequest(): boolean {
  const wasAsked = isAsked.peek();
  isAsked.value = false;
  return wasAsked;
}

/** Id of the search field. */
export const ZOEKVELD = 'zoek';
