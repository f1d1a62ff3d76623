/**
 * The files with the letters of a PDF, in the order in which they are tried. All are Noto, or drawn to stand beside it;
 * each package is published under the SIL Open Font License. The bundler lays the same files beside the function
 * (infra/bundling), so a letter is found in the same way wherever the code runs.
 */

/** A file in an npm package. */
export interface Letterbestand {
  readonly pakket: string;
  readonly bestand: string;
}

/** The letters of one or more scripts. */
export interface Letters extends Letterbestand {
  readonly naam: string;
  /** Which characters to look for here; absent: whatever no other file has. */
  readonly schrift?: RegExp;
}

const LATIN = '@embedpdf/fonts-latin';

/** Latin with all its accents, Cyrillic and Greek: nearly every page needs only this one. */
export const GEWOON: Letters = { naam: 'gewoon', pakket: LATIN, bestand: 'fonts/NotoSans-Regular.ttf' };

/** The same for headings and labels, which are Dutch. */
export const VET: Letters = { naam: 'vet', pakket: LATIN, bestand: 'fonts/NotoSans-Bold.ttf' };

/** Scripts that people in the Netherlands write their names in. Loaded when a text asks for them. */
export const ANDERE_SCHRIFTEN: readonly Letters[] = [
  {
    naam: 'arabic',
    pakket: '@embedpdf/fonts-arabic',
    bestand: 'fonts/NotoNaskhArabic-Regular.ttf',
    schrift: /\p{scx=Arabic}/u,
  },
  noto('hebrew', /\p{scx=Hebrew}/u),
  noto('syriac', /\p{scx=Syriac}/u),
  noto('armenian', /\p{scx=Armenian}/u),
  noto('georgian', /\p{scx=Georgian}/u),
  noto('ethiopic', /\p{scx=Ethiopic}/u),
  noto('devanagari', /\p{scx=Devanagari}/u),
  noto('bengali', /\p{scx=Bengali}/u),
  noto('gurmukhi', /\p{scx=Gurmukhi}/u),
  noto('tamil', /\p{scx=Tamil}/u),
  noto('thai', /\p{scx=Thai}/u),
  {
    naam: 'korean',
    pakket: '@fontsource/nanum-gothic',
    bestand: 'files/nanum-gothic-korean-400-normal.woff',
    schrift: /\p{scx=Hangul}/u,
  },
  {
    naam: 'emoji',
    pakket: '@fontsource/noto-emoji',
    bestand: 'files/noto-emoji-emoji-400-normal.woff',
    schrift: /\p{Emoji}/u,
  },
  // Chinese and Japanese, and signs such as arrows and boxes that no other file has. Eight megabytes, so it comes last.
  { naam: 'han', pakket: '@embedpdf/fonts-sc', bestand: 'fonts/NotoSansHans-Regular.otf' },
];

/** Every file that a function which writes PDF needs beside it. */
export const LETTERBESTANDEN: readonly Letterbestand[] = [GEWOON, VET, ...ANDERE_SCHRIFTEN];

function noto(naam: string, schrift: RegExp): Letters {
  const pakket = `@fontsource/noto-sans-${naam}`;
  return { naam, pakket, bestand: `files/noto-sans-${naam}-${naam}-400-normal.woff`, schrift };
}
