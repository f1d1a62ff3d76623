import type { Locator, Page } from 'playwright-core';

/** More presses than any page has controls: who needs as many is in a trap. */
const ENOUGH = 120;

/** Presses Tab until this has the focus, as somebody without a mouse does. @throws Error when it cannot be reached. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.first().waitFor({ state: 'attached' });
  for (let press = 0; press < ENOUGH; press += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Not reached by keyboard: ${target}`);
}

/** Goes to a control by Tab and uses it. */
export async function use(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

export function hasFocus(target: Locator): Promise<boolean> {
  return target.first().evaluate((one) => one === document.activeElement);
}

/** What has the focus, in words: its name, or `BODY` when nothing has. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement;
    return one?.getAttribute('aria-label') ?? (one === document.body ? 'BODY' : (one?.textContent ?? '').trim());
  });
}

/** One stop of the Tab key. */
export interface TabStop {
  readonly what: string;
  /**
   * Width of the outline that the focus gives, in px; 0 when there is none, or when it is there without the focus too.
   */
  readonly outline: number;
  readonly isInView: boolean;
  /**
   * In px; of the label where the control itself is not what is seen. Links within a text have no height of their own.
   */
  readonly height: number | undefined;
  /** In the rows of the worklist, of which twenty must fit (ux.md): these are as high as their row. */
  readonly isInWorklist: boolean;
}

/**
 * Presses Tab from the top of the page or dialog until it starts over; every stop in order. @throws Error for a trap.
 */
export async function tabThrough(page: Page): Promise<readonly TabStop[]> {
  // To the end first: a round begins where the focus was.
  await round(page);
  return round(page);
}

async function round(page: Page): Promise<readonly TabStop[]> {
  const stops: TabStop[] = [];
  for (let press = 0; press < ENOUGH; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === 'TOP') return stops;
    if (stop !== 'SAME') stops.push(stop);
  }
  throw new Error(`Tab never came to the end: ${stops.slice(-5).map(({ what }) => what)}`);
}

/** In the page: what has the focus, how that is seen, and whether the round is over. */
function lookAtFocus(): TabStop | 'TOP' | 'SAME' {
  const one = document.activeElement;
  // A date is one field with three parts, each with a Tab of its own.
  if (one?.getAttribute('data-been') === 'now') return 'SAME';
  document.querySelector('[data-been="now"]')?.setAttribute('data-been', '');
  if (!(one instanceof HTMLElement) || one === document.body || one.hasAttribute('data-been')) {
    for (const been of document.querySelectorAll('[data-been]')) been.removeAttribute('data-been');
    return 'TOP';
  }
  one.setAttribute('data-been', 'now');
  // A file field is 1 px: its label is what is seen.
  const label = one.matches('input[type="file"]') ? one.parentElement?.querySelector('label') : undefined;
  const seen = label ?? one;
  const widthOf = () => {
    const { outlineStyle, outlineWidth } = getComputedStyle(seen);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  };
  const withFocus = widthOf();
  const box = seen.getBoundingClientRect();
  const isInText = getComputedStyle(seen).display === 'inline' || seen.matches('.link-like');
  const isChoice = seen.matches('input[type="checkbox"], input[type="radio"]');
  const target = isChoice ? (seen.closest('.choice') ?? seen) : seen;
  return {
    what: one.getAttribute('aria-label') ?? (one.textContent?.trim() || one.id || one.tagName),
    outline: withFocus,
    isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isInWorklist: seen.closest('.worklist') !== null,
    height: isInText ? undefined : target.getBoundingClientRect().height,
  };
}
