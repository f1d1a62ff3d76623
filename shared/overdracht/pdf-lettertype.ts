import type { PDFDocument, PDFFont } from 'pdf-lib';

export interface Fonts {
  readonly normal: PDFFont;
  readonly bold: PDFFont;
}

/**
 * Roboto, because the fonts that every reader has know only the letters of Western Europe, and a child's name must be
 * spelled as it is (Şeyma, Łukasz). Only the letters that are used go into the file. Loaded when the first PDF is made.
 */
export async function embedFonts(pdf: PDFDocument): Promise<Fonts> {
  const [{ default: fontkit }, { default: roboto }] = await Promise.all([
    import('@pdf-lib/fontkit'),
    import('roboto-base64'),
  ]);
  pdf.registerFontkit(fontkit);
  const embed = (base64: string) => pdf.embedFont(Buffer.from(base64, 'base64'), { subset: true });
  return { normal: await embed(roboto.normal), bold: await embed(roboto.bold) };
}

/** The code points of a font, looked up once: a summary has hundreds of lines. */
const CHARACTERS = new WeakMap<PDFFont, ReadonlySet<number>>();

function charactersOf(font: PDFFont): ReadonlySet<number> {
  const known = CHARACTERS.get(font) ?? new Set(font.getCharacterSet());
  CHARACTERS.set(font, known);
  return known;
}

/**
 * The text in letters that the font has: marks that it lacks fall away, letters of another script become a question
 * mark. The exact spelling is always in dossier.json.
 */
export function printable(text: string, font: PDFFont): string {
  const known = charactersOf(font);
  const has = (character: string) => character === '\n' || known.has(character.codePointAt(0) ?? 0);
  return [...text.normalize('NFC').replaceAll('\t', ' ').replaceAll('\r', '')]
    .map((character) => {
      if (has(character)) return character;
      const plain = [...character.normalize('NFKD')].filter(has).join('');
      if (plain !== '') return plain;
      return /[\p{M}\p{Cf}]/u.test(character) ? '' : '?';
    })
    .join('');
}
