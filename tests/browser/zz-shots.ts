import { launchChromium } from './support/chromium.ts';

const browser = await launchChromium();
const url = process.argv[2] ?? 'http://127.0.0.1:4714';
for (const scheme of ['light', 'dark'] as const)
  for (const width of [360, 768, 1280, 1440]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
    const page = await context.newPage();
    page.on('console', (m) => {
      if (m.type() === 'error') console.log('console', m.text());
    });
    await page.goto(url);
    await page.waitForTimeout(1500);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    console.log(scheme, width, 'overflow', wide);
    await page.screenshot({ path: `/tmp/kb/seed-shots/${width}-${scheme}.png`, fullPage: width < 1000 });
    await context.close();
  }
await browser.close();
