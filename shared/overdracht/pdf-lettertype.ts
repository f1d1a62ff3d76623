import { type PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';

export interface Fonts {
  readonly normal: PDFFont;
  readonly bold: PDFFont;
}

/** The fonts that every reader has: nothing to ship, but only the letters of Western Europe. */
export async function embedFonts(pdf: PDFDocument): Promise<Fonts> {
  return {
    normal: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
  };
}

/** Letters that are not a base letter with a mark. */
const SPELLED: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
};

/**
 * The text in letters that the font has: marks that it lacks fall away (Şahin becomes Sahin), what is left becomes a
 * question mark. The exact spelling is in dossier.json.
 */
export function printable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  const has = (character: string) => character === '\n' || known.has(character.codePointAt(0) ?? 0);
  return [...text.normalize('NFC').replaceAll('\t', ' ').replaceAll('\r', '')]
    .map((character) => {
      if (has(character)) return character;
      const plain = [...(SPELLED[character] ?? character).normalize('NFKD')].filter(has).join('');
      return plain === '' ? (/\p{M}/u.test(character) ? '' : '?') : plain;
    })
    .join('');
}
