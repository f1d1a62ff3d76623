import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { startLocalCloud } from '#local/cloud/cloud.ts';
import { launchChromium } from '#tests/browser/support/chromium.ts';
import { printTable } from './table.ts';

/** How much slower than this machine the processor of the visitor is. */
const SLOWDOWN = 4;
const RUNS = 7;

/** What the sign-in page loads, compressed as CloudFront does, and how soon somebody can type in it. */
export async function benchFirstPage(): Promise<void> {
  const [cloud, browser] = await Promise.all([startLocalCloud({ quiet: true }), launchChromium()]);
  try {
    const { api } = cloud.urls;
    // Once before, so that the functions and the browser have started.
    await visit(browser, api, 1);
    const loaded = await whatIsLoaded(browser, api);
    const slow = [];
    const plain = [];
    for (let run = 0; run < RUNS; run += 1) {
      plain.push(await visit(browser, api, 1));
      slow.push(await visit(browser, api, SLOWDOWN));
    }
    printTable('First page (sign-in), nothing cached; times on loopback, only ratios of one run can be compared', [
      ['what', 'measured', 'goal'],
      ['JavaScript, gzipped', kilobytes(loaded, 'script'), '40 KB'],
      ['CSS, gzipped', kilobytes(loaded, 'stylesheet'), '15 KB'],
      ['everything, gzipped', kilobytes(loaded), '–'],
      ['requests', String(loaded.length), '–'],
      ['requests to another origin', String(loaded.filter(({ origin }) => origin !== api).length), '0'],
      [`usable, median of ${RUNS}`, milliseconds(plain), '–'],
      [`usable with ${SLOWDOWN}× slowdown, median of ${RUNS}`, milliseconds(slow), '1000 ms'],
    ]);
  } finally {
    await browser.close();
    await cloud.close();
  }
}

interface Part {
  readonly kind: string;
  readonly origin: string;
  readonly gzipped: number;
}

async function whatIsLoaded(browser: Browser, url: string): Promise<readonly Part[]> {
  return inFreshContext(browser, async (page) => {
    const parts: Promise<Part>[] = [];
    page.on('requestfinished', (request) => {
      parts.push(
        (async () => {
          const response = await request.response();
          const body = (await response?.body().catch(() => undefined)) ?? Buffer.alloc(0);
          return {
            kind: request.resourceType(),
            origin: new URL(request.url()).origin,
            gzipped: gzipSync(body).byteLength,
          };
        })(),
      );
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.getByLabel('E-mailadres').waitFor();
    return Promise.all(parts);
  });
}

/** By the clock of the page, so that the way to this process and back does not count. */
const MARK_USABLE = `(function look() {
  const field = document.querySelector('input[type="email"]');
  if (field) field.focus();
  if (field && document.activeElement === field) performance.mark('usable');
  else requestAnimationFrame(look);
})()`;

const WHEN_USABLE = `new Promise(function look(resolve) {
  const [mark] = performance.getEntriesByName('usable');
  if (mark) resolve(mark.startTime);
  else requestAnimationFrame(() => look(resolve));
})`;

/** From the start of the navigation until the field for the mail address is there and takes what is typed, in ms. */
async function visit(browser: Browser, url: string, rate: number): Promise<number> {
  return inFreshContext(browser, async (page) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    await page.addInitScript(MARK_USABLE);
    await page.goto(url);
    return page.evaluate<number>(WHEN_USABLE);
  });
}

async function inFreshContext<T>(browser: Browser, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext();
  try {
    return await act(await context.newPage());
  } finally {
    await context.close();
  }
}

function kilobytes(parts: readonly Part[], kind?: string): string {
  const chosen = kind ? parts.filter((one) => one.kind === kind) : parts;
  return `${(chosen.reduce((total, one) => total + one.gzipped, 0) / 1024).toFixed(1)} KB`;
}

function milliseconds(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(0)} ms`;
}
