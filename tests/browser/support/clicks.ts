import type { Page } from 'playwright-core';

/**
 * Counts what somebody with a mouse presses from now on: every button, link, box and option; going into a field to type
 * is one, and a choice from a list is two (open, choose). Returns how many there were.
 */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const typed = new Set<EventTarget>();
    const counted = { clicks: 0 };
    Object.assign(globalThis, { counted });
    document.addEventListener('click', ({ detail }) => {
      if (detail > 0) counted.clicks += 1;
    });
    document.addEventListener('input', ({ target }) => {
      if (!target || (target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type))) return;
      if (target instanceof HTMLSelectElement) counted.clicks += 2;
      else if (!typed.has(target)) counted.clicks += 1;
      typed.add(target);
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { counted: { clicks: number } }).counted.clicks);
}
