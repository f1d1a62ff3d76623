import { AxeBuilder } from '@axe-core/playwright';
import type { CDPSession, Page } from 'playwright-core';

/** WCAG 2.2 A and AA, and axe's own best practices: what axe finds on the page as it is now, in words. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  const axe = await builder(page);
  return inWords(
    await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze(),
  );
}

/**
 * The rules whose answer depends on colours and on the width of the window: contrast (1.4.3) and size of targets
 * (2.5.8).
 */
async function visualFindings(page: Page): Promise<readonly string[]> {
  const axe = await builder(page);
  return inWords(await axe.withRules(['color-contrast', 'target-size']).analyze());
}

/**
 * Over the open dialog, or else over the whole page: what is behind a modal dialog cannot be reached. Our pages hold no
 * frames: then axe needs no second page to put its answer together.
 */
async function builder(page: Page): Promise<AxeBuilder> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false }).setLegacyMode(true);
  return (await page.locator('dialog[open]').count()) > 0 ? axe.include('dialog[open]') : axe;
}

function inWords({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): readonly string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/**
 * Parts of the page or of an open dialog that stick out sideways: nothing may need scrolling in two directions (WCAG
 * 1.4.10).
 */
export async function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('dialog[open]')];
    return boxes
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .flatMap((box) => {
        const edge = box.getBoundingClientRect().left + box.clientWidth;
        const parts = [...box.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge + 1);
        return [box, ...parts].map((one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`);
      });
  });
}

/** A window of another size, as the device says it to the page. */
interface Screen {
  readonly width: number;
  readonly height: number;
  readonly deviceScaleFactor: number;
}

/** 1280 px at 400 %, the width that WCAG 1.4.10 names; the height of a phone. */
const NARROW: Screen = { width: 320, height: 720, deviceScaleFactor: 2 };
/** A window of 1280 × 800 px of somebody who zoomed to 200 % (WCAG 1.4.4). */
const ZOOMED: Screen = { width: 640, height: 400, deviceScaleFactor: 2 };

/**
 * Everything that is looked at in each state of each page: axe in the light at 1280 px; contrast and targets of pages
 * in the dark at 320 px; and no scrolling sideways at 320 px and at 200 %. Returns what is wrong, in words.
 */
export async function barriers(page: Page, devices: CDPSession): Promise<readonly string[]> {
  const found = (await axeFindings(page)).map((text) => `axe: ${text}`);
  await devices.send('Emulation.setDeviceMetricsOverride', { ...ZOOMED, mobile: false });
  found.push(...(await tooWide(page)).map((text) => `sideways at 200 %: ${text}`));
  await devices.send('Emulation.setDeviceMetricsOverride', { ...NARROW, mobile: false });
  found.push(...(await tooWide(page)).map((text) => `sideways at 320 px: ${text}`));
  // A dialog has the colours and controls of the pages.
  if ((await page.locator('dialog[open]').count()) === 0) {
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await visualFindings(page)).map((text) => `axe, dark at 320 px: ${text}`));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  await devices.send('Emulation.clearDeviceMetricsOverride');
  return found;
}
