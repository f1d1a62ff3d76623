import { describe, expect, it } from 'vitest';
import { BestandsnaamSchema, EXTENSIES } from '#shared/bijlage/bestandsnaam.ts';
import { suggestNaam } from '#shared/bijlage/suggest-naam.ts';

const BEKEND = Object.values(EXTENSIES).flat();

describe('the name that is offered for a file', () => {
  it.each([
    ['verslag.pdf', 'verslag.pdf', []],
    ['IMG-20260106-WA0003.jpg', 'IMG-20260106-WA0003.jpg', []],
    ['verslag 123456782.pdf', 'verslag.pdf', ['123456782']],
    ['123456782.pdf', 'bestand.pdf', ['123456782']],
    ['verslag_123456782_2026.docx', 'verslag_2026.docx', ['123456782']],
    ['verslag (123 456 782) versie 2.pdf', 'verslag versie 2.pdf', ['123 456 782']],
    ['1234 56 782-foto.HEIC', 'foto.HEIC', ['1234 56 782']],
    ['scan', 'scan.pdf', []],
    ['scan.tmp', 'scan.tmp.pdf', []],
    ['.pdf', '.pdf.pdf', []],
    ['123456782', 'bestand.pdf', ['123456782']],
    ['foto.jfif', 'foto.jfif', []],
    ['foto\u202egpj.jpg ', 'fotogpj.jpg', []],
  ])('of %j is %j, and says which numbers were left out', (gekozen, naam, nummers) => {
    expect(suggestNaam(gekozen, BEKEND, 'pdf')).toEqual({ naam, nummers });
  });

  it('is one that is taken, whatever the name was', () => {
    const namen = ['12 123456782 3456782', 'a'.repeat(300), '😀'.repeat(120), '..', '', ' ', '111222333 111222333.pdf'];
    for (const naam of namen) {
      const voorstel = suggestNaam(naam, BEKEND, 'jpg').naam;
      expect(BestandsnaamSchema.safeParse(voorstel), voorstel).toMatchObject({ success: true, data: voorstel });
    }
  });
});
