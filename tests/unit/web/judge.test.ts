/**
 * What the client takes when a file is chosen, against the shelf of files as people have them and what the check makes
 * of each.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXTENSIES, hasFittingExtensie } from '#shared/bijlage/bestandsnaam.ts';
import { GRENZEN_TEKST } from '#shared/bijlage/grenzen.ts';
import { BIJLAGE_GRENZEN, MEDIATYPES } from '#shared/model/bijlage.ts';
import { SHELF } from '#tests/real/shelf.ts';
import { type Grenzen, judge } from '#web/pages/hulpvraag/bijlagen/judge.ts';

const soorten = MEDIATYPES.map((mediatype) => ({ mediatype, extensies: [...EXTENSIES[mediatype]] }));
const grenzen = { ...BIJLAGE_GRENZEN, tekst: GRENZEN_TEKST, soorten, documentsoorten: [] } as unknown as Grenzen;

const bytesOf = (bestand: string) => readFileSync(new URL(`../../real/files/${bestand}`, import.meta.url));
const fileOf = (bestand: string, naam = bestand) => new File([new Uint8Array(bytesOf(bestand))], naam);

describe('a chosen file', () => {
  it.each(SHELF.filter(({ reden }) => reden === undefined))(
    '$bestand is taken, as the check takes it',
    async (stuk) => {
      const oordeel = await judge(fileOf(stuk.bestand), grenzen);
      expect(oordeel).toMatchObject({ naam: stuk.bestand, nummers: [] });
      if ('reden' in oordeel) throw new Error(oordeel.reden);
      expect(hasFittingExtensie(oordeel.naam, oordeel.mediatype)).toBe(true);
    },
  );

  it.each(SHELF.filter(({ reden }) => reden === 'ANDER_BESTANDSTYPE'))(
    '$bestand is refused at once, as the check would',
    async ({ bestand }) => {
      expect(await judge(fileOf(bestand), grenzen)).toEqual({ reden: expect.stringContaining('Dit soort bestand') });
    },
  );

  it.each([
    ['real.heic', 'IMG_0001', 'IMG_0001.heic', 'image/heic'],
    ['gps.jpg', 'IMG_0001.HEIC', 'IMG_0001.HEIC', 'image/heic'],
    ['gps.jpg', 'foto.tmp', 'foto.tmp.jpg', 'image/jpeg'],
    ['real.heic', 'foto.jpg', 'foto.jpg', 'image/jpeg'],
    ['plain.pdf', 'brief', 'brief.pdf', 'application/pdf'],
    ['word.docx', 'brief', 'brief.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['ok.odt', 'brief', 'brief.odt', 'application/vnd.oasis.opendocument.text'],
    ['plain.pdf', 'plan 123456782.pdf', 'plan.pdf', 'application/pdf'],
  ])('%s under the name %s goes as %s', async (bestand, gekozen, naam, mediatype) => {
    expect(await judge(fileOf(bestand, gekozen), grenzen)).toMatchObject({ naam, mediatype });
  });

  it.each([
    ['fout.exe', 'MZ'],
    ['geen.pdf', 'Dit is geen PDF'],
    ['pagina.jpg', '<html>'],
    ['archief.docx', 'PK\u0003\u0004 zonder inhoud'],
  ])('%s is refused for what is in it', async (naam, inhoud) => {
    expect(await judge(new File([inhoud], naam), grenzen)).toEqual({ reden: expect.stringContaining('Dit soort') });
  });
});
