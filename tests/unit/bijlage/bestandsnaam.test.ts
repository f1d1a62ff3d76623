import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { BestandsnaamSchema } from '#shared/bijlage/bestandsnaam.ts';
import { asAttachment } from '#shared/bijlage/content-disposition.ts';
import { BijlageBody } from '#shared/contract/bijlagen.ts';
import { parseRequest } from '#shared/contract/parse.ts';
import { DomainError } from '#shared/kernel/errors.ts';
import { DOCX } from '#tests/support/files.ts';

describe('the name of a file', () => {
  it.each([
    'verslag.pdf',
    'Observatie thuis (2).docx',
    'Şahin – verslag.pdf',
    'a.pdf',
    `${'a'.repeat(146)}.pdf`,
    '文件.png',
  ])('may be %s', (naam) => {
    expect(z.safeParse(BestandsnaamSchema, naam).success).toBe(true);
  });

  const refused: readonly [string, string][] = [
    ['a folder', '/map/'],
    ['only dots', '..'],
    ['nothing', '   '],
    ['too many characters', `${'a'.repeat(147)}.pdf`],
    ['a BSN', 'verslag 111222333.pdf'],
    ['a BSN in groups', 'verslag 1112.22.333.pdf'],
  ];
  it.each(refused)('is refused with %s', (_, naam) => {
    expect(z.safeParse(BestandsnaamSchema, naam).success).toBe(false);
  });
});

describe('a name that is a path, or has a stroke in it', () => {
  it.each([
    ['../geheim/verslag.pdf', 'verslag.pdf'],
    ['C:\\Users\\Noor\\verslag.pdf', 'verslag.pdf'],
    ['C:\\fakepath\\verslag.pdf', 'verslag.pdf'],
    ['/home/noor/verslag.pdf', 'verslag.pdf'],
    ['..\\..\\verslag.pdf', 'verslag.pdf'],
    ['verslag 1/2.pdf', 'verslag 1-2.pdf'],
    ['verslag 3\\4.pdf', 'verslag 3-4.pdf'],
  ])('%s becomes %s', (naam, schoon) => {
    expect(z.parse(BestandsnaamSchema, naam)).toBe(schoon);
  });
});

describe('the header that names a download', () => {
  it('cannot be broken out of', () => {
    const header = asAttachment('a"; filename=evil.exe\r\nX: y; \\.pdf');
    expect(header).toMatch(/^attachment; filename="[\w .()-]+"; filename\*=UTF-8''[\w.%~-]+$/);
  });

  it('keeps the exact name for browsers that can read it', () => {
    expect(asAttachment("Zoë's verslag.pdf")).toBe(
      'attachment; filename="Zoe_s verslag.pdf"; filename*=UTF-8\'\'Zo%C3%AB%27s%20verslag.pdf',
    );
  });
});

describe('an announcement', () => {
  const good = {
    bestandsnaam: 'verslag.pdf',
    mediatype: 'application/pdf',
    grootte: 1000,
    sha256: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    documentsoort: 'VERSLAG',
  };

  function problemsOf(body: unknown) {
    try {
      parseRequest(BijlageBody, body);
      return [];
    } catch (error) {
      if (error instanceof DomainError) return error.problems;
      throw error;
    }
  }

  it('that fits is taken', () => {
    expect(problemsOf(good)).toEqual([]);
  });

  const refused: readonly [string, object, string][] = [
    ['an empty file', { grootte: 0 }, '/grootte'],
    ['26 MB', { grootte: 26 * 1024 * 1024 }, '/grootte'],
    ['one byte over 25 MB', { grootte: 25 * 1024 * 1024 + 1 }, '/grootte'],
    ['another kind', { mediatype: 'application/zip' }, '/mediatype'],
    ['a name of another kind', { bestandsnaam: 'verslag.exe' }, '/bestandsnaam'],
    ['a name of another kind that we do take', { mediatype: DOCX }, '/bestandsnaam'],
    ['a name that is only an extension', { bestandsnaam: '.pdf' }, '/bestandsnaam'],
  ];
  it.each(refused)('of %s is refused and told the limits', (_, wrong, plek) => {
    const problems = problemsOf({ ...good, ...wrong });
    expect(problems.map((one) => one.plek)).toEqual([plek]);
    expect(problems[0]?.tekst).toMatch(/25 MB.*50 bijlagen/);
  });

  it('of exactly 25 MB is taken', () => {
    expect(problemsOf({ ...good, grootte: 25 * 1024 * 1024 })).toEqual([]);
  });

  it('is told everything that is wrong together', () => {
    const places = problemsOf({ ...good, grootte: 0, sha256: 'kort', documentsoort: 'FOTO', extra: 1 }).map(
      (one) => one.plek,
    );
    expect(places.sort()).toEqual(['/documentsoort', '/extra', '/grootte', '/sha256']);
  });
});
