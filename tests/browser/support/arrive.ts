import type { Page } from 'playwright-core';
import type { SeededWorld } from './seeded-world.ts';
import type { Stop } from './stop.ts';

/** Goes to a stop, and opens its dialog. */
export async function arriveAt(
  page: Page,
  { first, hash, shows, opens, prepare }: Stop,
  world: SeededWorld,
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await first?.(world);
  if (hash) {
    const to = typeof hash === 'string' ? hash : hash(world);
    await page.evaluate((address) => {
      location.hash = address;
    }, to);
  }
  if (shows) await page.getByRole('heading', { name: shows }).first().waitFor();
  if (opens) {
    await page.getByRole('button', { name: opens, exact: true }).first().click();
    await dialog.waitFor();
  }
  await prepare?.({ page, dialog, world });
  await page.waitForFunction(() => document.querySelector('.waiting, [aria-disabled="true"]') === null);
}
