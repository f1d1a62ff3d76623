import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * The browser of the tests. In this order: the one that KINDBRUG_CHROMIUM names; an installed Chrome or Chromium; on
 * Linux x64 the one that the npm package brings, with its own libraries. Without any the tests fail and say what to do.
 */
export async function launchChromium(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({
    executablePath,
    headless: true,
    env: { ...cleanEnvironment(), ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

interface Found {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

async function findChromium(): Promise<Found> {
  const named = process.env.KINDBRUG_CHROMIUM;
  if (named) {
    if (!existsSync(named)) throw new Error(`KINDBRUG_CHROMIUM names ${named}, which does not exist.`);
    return { executablePath: named, env: {} };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpack();
  const installed = INSTALLED.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, env: {} };
  throw new Error('No Chrome or Chromium was found: install one, or name it in KINDBRUG_CHROMIUM.');
}

/**
 * Unpacks the browser of the npm package once per version; two test files that do so at the same time do not harm each
 * other.
 */
async function unpack(): Promise<Found> {
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string };
  const cache = join(import.meta.dirname, '../../../node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(join(cache, 'chromium-'));
    await inflateInto(fresh);
    try {
      renameSync(fresh, folder);
    } catch {
      // Somebody else was sooner.
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: describeFonts(folder) },
  };
}

/**
 * Says where the fonts of the package are. The package's own description looks in folders of AWS Lambda only: on a
 * machine without fonts of its own the browser then finds none, and dies at the first letter.
 */
function describeFonts(folder: string): string {
  const file = join(folder, 'fonts-here.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  return file;
}

/** The package unpacks to the temporary folder that the process names: for a moment that is ours. */
async function inflateInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath();
    await inflate(join(import.meta.dirname, '../../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Proxies would send requests to this machine elsewhere. */
function cleanEnvironment(): Record<string, string> {
  const pairs = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && !/_proxy$/i.test(pair[0]),
  );
  return Object.fromEntries(pairs);
}
