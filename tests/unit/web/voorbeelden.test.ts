/**
 * Whatever the API can show before it is done, a dialog of the client shows: who is mailed, and who will see something
 * else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toonGevolgen } from '#shared/contract/gevolgen.ts';

const PAGES = 'web/src/pages/hulpvraag';

/** The pages that show a preview, as they are written. */
const tonend = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(join(PAGES, name), 'utf8'))
  .filter((source) => /Voorbeeld\b|fetchGevolgen|voornemen=/.test(source));

const soorten = toonGevolgen.body.def.options.flatMap(({ def }) => def.shape.soort.def.values);

describe('a preview that the API has', () => {
  it.each(soorten)('%s is asked for by a dialog', (soort) => {
    expect(tonend.some((source) => source.includes(`'${soort}'`))).toBe(true);
  });
});
