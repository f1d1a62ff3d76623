/** All bijlagen in one zip: what is in it, under which names, and what is said of what is not. */
import { unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { uniqueNames } from '#web/pages/hulpvraag/bijlagen/unique-names.ts';
import { zipBijlagen } from '#web/pages/hulpvraag/bijlagen/zip-bijlagen.ts';

describe('names in one folder', () => {
  test.each([
    ['names that differ stay', ['a.pdf', 'b.pdf'], ['a.pdf', 'b.pdf']],
    ['the same name gets a number before its ending', ['a.pdf', 'a.pdf', 'a.pdf'], ['a.pdf', 'a (2).pdf', 'a (3).pdf']],
    ['capitals make no difference to a computer', ['Foto.JPG', 'foto.jpg'], ['Foto.JPG', 'foto (2).jpg']],
    [
      'nor does the way an accent is written',
      ['caf\u00e9.pdf', 'cafe\u0301.pdf'],
      ['caf\u00e9.pdf', 'cafe\u0301 (2).pdf'],
    ],
    ['a number that is taken is passed over', ['a.pdf', 'a (2).pdf', 'a.pdf'], ['a.pdf', 'a (2).pdf', 'a (3).pdf']],
    ['without an ending it stands at the end', ['verslag', 'verslag'], ['verslag', 'verslag (2)']],
    ['no name makes a folder', ['../a.pdf', 'b\\c.pdf'], ['..-a.pdf', 'b-c.pdf']],
  ])('%s', (_, names, unique) => {
    expect(uniqueNames(names)).toEqual(unique);
  });
});

const OP = '2026-10-01T10:00:00.000Z';
const bestanden = ['a.pdf', 'b.pdf', 'a.pdf'].map((bestandsnaam, at) => ({ bestandsnaam, toegevoegdOp: OP, at }));
const content = (at: number) => new Blob([`bestand ${at}`]);

async function inside(zip: Blob | undefined): Promise<Record<string, string>> {
  const found = unzipSync(new Uint8Array((await zip?.arrayBuffer()) ?? []));
  return Object.fromEntries(Object.entries(found).map(([naam, bytes]) => [naam, new TextDecoder().decode(bytes)]));
}

describe('a zip of bijlagen', () => {
  it('holds each file whole, under a name of its own, and tells how far it is', async () => {
    const told: number[] = [];
    const { zip, mislukt } = await zipBijlagen(
      bestanden,
      async ({ at }) => content(at),
      (aantal) => told.push(aantal),
    );
    expect(await inside(zip)).toEqual({ 'a.pdf': 'bestand 0', 'b.pdf': 'bestand 1', 'a (2).pdf': 'bestand 2' });
    expect({ mislukt, told }).toEqual({ mislukt: [], told: [1, 2, 3] });
  });

  it('goes without a file that is refused, and says which and why', async () => {
    const { zip, mislukt } = await zipBijlagen(
      bestanden,
      async ({ at }) => {
        if (at === 1) throw new Error('weg');
        return content(at);
      },
      () => undefined,
    );
    expect(Object.keys(await inside(zip))).toEqual(['a.pdf', 'a (2).pdf']);
    expect(mislukt).toMatchObject([{ naam: 'b.pdf' }]);
  });

  it('is not there when nothing could be got', async () => {
    const { zip, mislukt } = await zipBijlagen(
      bestanden,
      () => Promise.reject(new Error('weg')),
      () => undefined,
    );
    expect(zip).toBeUndefined();
    expect(mislukt.length).toBe(3);
  });
});
