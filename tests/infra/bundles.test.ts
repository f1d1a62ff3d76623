/** What may be in the bundle of a function. Sizes and start-up times are in `npm run bench -- cold-start`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleFunctions, bundleSizes, loadedAtStart } from '#infra/bundling/bundle.ts';
import { ModuleReplacer } from '#infra/bundling/replaced-modules.ts';
import { API_FUNCTIONS, FUNCTIONS } from '#infra/functions.ts';
import { routes } from '#shared/contract/routes.ts';
import { textOfPages } from '#tests/support/pdf-text.ts';

const MOST_KB = 400;

let folder: string;
let metafile: Metafile;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kindbrug-bundles-'));
  metafile = await bundleFunctions(folder);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files of a function, as the metafile names them. */
function filesOf(name: string): readonly string[] {
  const prefix = `${relative(resolve('.'), join(folder, name))}/`;
  return Object.keys(metafile.outputs).filter((path) => path.startsWith(prefix));
}

const entryOf = (name: string) => filesOf(name).find((path) => path.endsWith('/index.mjs')) ?? '';
const textOf = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'utf8')).join('\n');

/** Sources of which something is in these files. */
function sourcesIn(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    Object.entries(metafile.outputs[path]?.inputs ?? {})
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([source]) => source),
  );
}

/** All sources that were read for an entry, also those of which nothing is left in the bundle. */
function readFor(entry: string): readonly string[] {
  const read = new Set([metafile.outputs[entry]?.entryPoint ?? '']);
  for (const source of read)
    for (const { path, external } of metafile.inputs[source]?.imports ?? []) if (!external) read.add(path);
  return [...read];
}

/** Loads a file, and prints what of Node came with it. */
const PRINT_LOADED = `
  import { pathToFileURL } from 'node:url';
  const before = new Set(process.moduleLoadList);
  await import(pathToFileURL(process.argv[1]));
  console.log(process.moduleLoadList.filter((one) => !before.has(one)).join('\\n'));
`;

const SETTINGS = {
  AWS_REGION: 'eu-central-1',
  TABLE_NAME: 'table',
  INCOMING_BUCKET: 'incoming',
  CLEAN_BUCKET: 'clean',
  USER_POOL_ID: 'pool',
  MAIL_FROM: 'meldingen@kindbrug.example',
  MAIL_CONFIGURATION_SET: 'meldingen',
  WEB_ORIGIN: 'https://dossier.kindbrug.example',
};

describe.each(FUNCTIONS.map(({ name, inParts }) => ({ name, inParts })))('the bundle of $name', ({ name, inParts }) => {
  it(`loads at most ${MOST_KB} KB at every start`, () => {
    const size = bundleSizes(metafile).get(name);
    expect(size?.start).toBeGreaterThan(0);
    expect((size?.start ?? 0) / 1024).toBeLessThanOrEqual(MOST_KB);
  });

  it('has nothing that a Lambda function never needs', () => {
    const unneeded =
      /credential-provider-(?!node)|token-providers|nested-clients|shared-ini-file-loader\/(?!constants)|eventstream|mnemonist|\/bowser\/src|\/debug\/src\/(?!index)/;
    expect(sourcesIn(filesOf(name)).filter((source) => unneeded.test(source))).toEqual([]);
  });

  it('has the small zod only', () => {
    const large = sourcesIn(filesOf(name)).filter((source) => /zod\/v4\/(classic|locales)/.test(source));
    expect(large).toEqual([]);
  });

  it('takes modules of Node when it needs them, and requires nothing else', () => {
    const imported = filesOf(name).flatMap((path) => metafile.outputs[path]?.imports ?? []);
    expect(imported.filter(({ external }) => external)).toEqual([]);
    // pdf.js looks for what draws pages, and goes on without; tests/real runs that bundle through every file of the
    // shelf.
    const opensPdf = sourcesIn(filesOf(name)).some((source) => source.includes('/pdfjs-dist/'));
    if (!opensPdf) expect(textOf(filesOf(name))).not.toContain('Dynamic require of');
  });

  it('loads nothing of the web but what the client of S3 extends, nor workers, into Node', () => {
    const loaded = execFileSync(process.execPath, ['--input-type=module', '--eval', PRINT_LOADED, entryOf(name)], {
      encoding: 'utf8',
      env: SETTINGS,
    });
    // A function without a library loads nothing; of every other one this shows that the list is the real one.
    const hasLibrary = sourcesIn(filesOf(name)).some((source) => source.includes('node_modules/'));
    if (hasLibrary) expect(loaded).toContain('NativeModule crypto\n');
    expect(loaded).not.toMatch(/undici|webcrypto|worker_threads/);
    const hasS3 = sourcesIn(filesOf(name)).some((source) => source.includes('@aws-sdk/client-s3/'));
    if (!hasS3) expect(loaded).not.toMatch(/webstreams/);
  });

  // Loaded later inside one file, a module makes esbuild wrap all that it shares with others, which is larger and
  // slower.
  it(inParts ? 'has parts that only some events load' : 'loads nothing later', () => {
    const later = readFor(entryOf(name))
      .flatMap((source) => metafile.inputs[source]?.imports ?? [])
      .filter(({ kind, path }) => kind === 'dynamic-import' && !path.startsWith('built-in'))
      .map(({ path }) => path)
      .filter((path) => /^(shared|functions)\/|pdfjs/.test(path));
    expect(later.length > 0).toBe(inParts === true);
    expect((bundleSizes(metafile).get(name)?.later ?? 0) > 10_000).toBe(inParts === true);
  });
});

describe('what every start of an area loads', () => {
  // The description of the API names all routes, and is one text.
  const areas = API_FUNCTIONS.map(({ name }) => name).filter((name) => name !== 'api-openapi');

  it.each(areas)('%s: its own routes, and those of no other area', (name) => {
    const text = textOf(loadedAtStart(metafile.outputs, entryOf(name)));
    const has = routes.filter(({ operationId }) => text.includes(`operationId:"${operationId}"`));
    const own = routes.filter(({ area }) => `api-${area}` === name);
    expect(has.map((one) => one.operationId).sort()).toEqual(own.map((one) => one.operationId).sort());
  });

  it('describes only the operations of S3 and SES that are used', () => {
    expect(textOf(filesOf('scan-result'))).toContain('CopyObjectRequest');
    expect(textOf(filesOf('scan-result'))).not.toMatch(/SelectObjectContentRequest|PutBucketPolicyRequest/);
    expect(textOf(filesOf('send-melding'))).toContain('SendEmailRequest');
    expect(textOf(filesOf('send-melding'))).not.toContain('CreateImportJobRequest');
  });

  it('writes PDF, reads files and reaches the user pool only when that is asked', () => {
    const atStart = (name: string) => sourcesIn(loadedAtStart(metafile.outputs, entryOf(name)));
    const later = /pdfkit|pdf-lib|fontkit|bidi-js|linebreak|client-s3|client-cognito|pdfjs|saxes/;
    const apart = ['api-overdracht', 'api-bijlagen', 'api-dossier', 'api-overleg', 'api-beheer'];
    expect(apart.flatMap(atStart).filter((source) => later.test(source))).toEqual([]);
    expect(atStart('upload-received').filter((source) => /pdfjs|saxes|pdf-lib/.test(source))).toEqual([]);
  });
});

describe('a summary written by the bundle', () => {
  it('has the letters of every script beside it, without the packages of the sources', () => {
    const part = filesOf('api-overdracht').find((path) => /\/samenvatting-\w+\.mjs$/.test(path)) ?? '';
    const texts = ['Łukasz', 'محمد', 'ሰላም', 'आदित्य', 'สมชาย', '李明', '한지민', '🙂'];
    const program = `
      const { writeSamenvatting } = await import(process.argv[1]);
      const voornaam = ${JSON.stringify(texts.join(' '))};
      const pdf = await writeSamenvatting({
        schema: {}, soort: 'OVERDRACHT', gemaaktOp: '2026-11-16T10:00:00.000Z', zaaknummer: 'JK-2026-000001',
        status: { code: '', label: '', sinds: '2026-11-16T10:00:00.000Z' },
        kind: { voornaam, achternaam: 'Bedacht', geboortedatum: '2023-01-02' },
        adviezen: [], observaties: [], bijlagen: [], verstrekkingen: [],
      });
      process.stdout.write(Buffer.from(pdf).toString('base64'));
    `;
    const base64 = execFileSync(process.execPath, ['--input-type=module', '--eval', program, resolve(part)], {
      encoding: 'utf8',
      cwd: folder,
      maxBuffer: 10_000_000,
    });
    return textOfPages(Buffer.from(base64, 'base64')).then(([page = '']) => {
      expect(page).not.toContain('[?]');
      for (const text of ['Łukasz', 'ሰላም', '李明', '한지민']) expect(page).toContain(text);
    });
  });
});

it('is refused when a library has moved what is replaced', () => {
  expect(() => new ModuleReplacer().requireAllReplaced()).toThrow(/credential-provider-node/);
});
