/** What is taken and refused, by the sources; tests/real runs the same through the bundles. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect } from '#shared/bijlage/inhoud/inspect.ts';
import { inspectWithinBounds } from '#shared/bijlage/inhoud/within-bounds.ts';
import { MADE } from '#tests/real/made.ts';
import { SHELF } from '#tests/real/shelf.ts';

describe('what a file turns out to be', () => {
  it.each(SHELF)('is told of one from the shelf: $bestand gives $reden', async ({ bestand, reden }) => {
    const found = await inspect(readFileSync(new URL(`../real/files/${bestand}`, import.meta.url)));
    expect('reden' in found ? found.reden : undefined, JSON.stringify(found)).toBe(reden);
  });

  it.each(MADE)('is told of one that was made here: $naam gives $reden', async ({ bytes, reden }) => {
    const found = await inspect(await bytes());
    expect('reden' in found ? found.reden : undefined, JSON.stringify(found)).toBe(reden);
  });
});

describe('a file that takes too much', () => {
  const [plain] = MADE.filter(({ naam }) => naam === 'object-streams.pdf');

  it('is refused when its time is over, and not before', async () => {
    const bytes = (await plain?.bytes()) ?? new Uint8Array();
    const geheugen = 500 * 1024 * 1024;
    expect(await inspectWithinBounds(bytes, { tijd: 0, geheugen })).toMatchObject({ reden: 'TE_OMVANGRIJK' });
    expect(await inspectWithinBounds(bytes, { tijd: 60_000, geheugen })).toEqual({ mediatype: 'application/pdf' });
  });

  it('is refused when it takes more memory than it may', async () => {
    const bytes = (await plain?.bytes()) ?? new Uint8Array();
    const found = await inspectWithinBounds(bytes, { tijd: 60_000, geheugen: Number.NEGATIVE_INFINITY });
    expect(found).toMatchObject({ reden: 'TE_OMVANGRIJK', waar: 'took too much memory' });
  });
});
