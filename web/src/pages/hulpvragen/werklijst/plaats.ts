import { useEffect, useState } from 'preact/hooks';
import { session } from '#web/session/session.ts';

interface Plaats {
  readonly address: string;
  readonly hulpvraagId: string;
  readonly scroll: number;
}

/** From where in which list somebody opened a case. In memory, until it was used or somebody else signs in. */
let plaats: Plaats | undefined;
session.subscribe((now) => {
  if (!now) plaats = undefined;
});

/** Keeps the place of a row that is opened. */
export function keepPlace(hulpvraagId: string): void {
  plaats = { address: location.hash, hulpvraagId, scroll: scrollY };
}

/** Whether somebody comes back from a case to the list from which it was opened; as it was when the page appeared. */
export function useIsBack(): boolean {
  const [isBack] = useState(() => plaats?.address === location.hash);
  return isBack;
}

/** Back to the row from which a case was opened, when this is its list and its rows are there. */
export function useKeptPlace(isThere: boolean): void {
  useEffect(() => {
    if (!isThere || plaats?.address !== location.hash) return;
    const { hulpvraagId, scroll } = plaats;
    plaats = undefined;
    // After the page, which gives the focus to its heading and goes to its top.
    setTimeout(() => {
      scrollTo(0, scroll);
      document.querySelector<HTMLElement>(`[data-hulpvraag="${CSS.escape(hulpvraagId)}"] a`)?.focus({
        preventScroll: true,
      });
    });
  }, [isThere]);
}
