/**
 * What has the focus may go away: a row that was deleted, a button whose step is done. Browsers then let the focus fall
 * on the whole page, and who works by keyboard or listens starts again at the top. Here it goes to the heading of what
 * is left around it.
 */

/**
 * What had the focus last, and everything around it, from near to far; empty when somebody left it of their own accord.
 */
let trail: readonly Element[] = [];

/** Starts to watch; for the life of the page. */
export function keepFocus(root: Element): void {
  addEventListener('focusin', ({ target }) => {
    trail = target instanceof Element ? trailOf(target) : [];
  });
  addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget) return;
    // A click beside it, or another window: only what was taken away is looked after.
    queueMicrotask(() => {
      if (target instanceof Element && target.isConnected && document.hasFocus()) trail = [];
    });
  });
  new MutationObserver(() => {
    const [last] = trail;
    if (last && !last.isConnected && isNowhere()) focusNear(trail);
  }).observe(root, { childList: true, subtree: true });
}

/**
 * An element and what is around it. Kept apart from the page, because what goes away does not know any more where it
 * stood.
 */
export function trailOf(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let one: Element | null = element; one; one = one.parentElement) found.push(one);
  return found;
}

/**
 * Gives the focus to the first of a trail when that still can have it, or else to the heading of the nearest part
 * around it. Without scrolling: nothing may jump under the pointer of who works with a mouse.
 */
export function focusNear(from: readonly Element[]): void {
  const [first] = from;
  if (first instanceof HTMLElement && first.isConnected) first.focus({ preventScroll: true });
  for (const around of from) {
    if (!isNowhere()) return;
    if (around.isConnected && around !== document.body) focusPart(around);
  }
  if (isNowhere()) focusPart(document.getElementById('inhoud'));
}

function focusPart(part: Element | null): void {
  const heading = part?.querySelector<HTMLElement>('h1, h2, h3') ?? (part?.id === 'inhoud' ? part : null);
  if (!(heading instanceof HTMLElement)) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
