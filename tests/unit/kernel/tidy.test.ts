import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { BestandsnaamSchema } from '#shared/bijlage/bestandsnaam.ts';
import { freeText } from '#shared/kernel/text.ts';
import { NAMES_REFUSED, NAMES_REPAIRED, NAMES_TAKEN } from '#tests/real/names.ts';
import { TEXTS_REPAIRED, TEXTS_TAKEN } from '#tests/real/texts.ts';

describe('a text', () => {
  it.each(TEXTS_TAKEN)('stays to the letter: %j', (text) => expect(z.parse(freeText(500), text)).toBe(text));

  it.each(TEXTS_REPAIRED)('%j becomes %j', (text, tidy) => expect(z.parse(freeText(500), text)).toBe(tidy));
});

describe('the name of a file', () => {
  it.each(NAMES_TAKEN)('stays to the letter: %s', (name) => expect(z.parse(BestandsnaamSchema, name)).toBe(name));

  it.each(NAMES_REPAIRED)('%j becomes %j', (name, tidy) => expect(z.parse(BestandsnaamSchema, name)).toBe(tidy));

  it.each(NAMES_REFUSED)('is refused when it is %s', (name) => {
    expect(z.safeParse(BestandsnaamSchema, name).success).toBe(false);
  });
});
