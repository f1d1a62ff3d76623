/** A page of plain text as PDF: headings and paragraphs that flow over pages, with the case number at the foot. */
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { embedFonts, type Fonts, printable } from './pdf-lettertype.ts';

/** A4 in points, with margins. */
const PAGE = { width: 595, height: 842, margin: 56, foot: 40 } as const;
const SIZE = { title: 20, heading: 13, text: 10.5, foot: 8.5 } as const;
const LINE = 1.4;
const INK = rgb(0.1, 0.1, 0.12);

/** What a document consists of. */
export type Blok =
  | { readonly soort: 'TITEL' | 'KOP' | 'ALINEA'; readonly tekst: string }
  | { readonly soort: 'REGEL'; readonly label: string; readonly tekst: string };

/** Writes the blocks one below the other. */
export async function schrijfPdf(titel: string, voettekst: string, blokken: readonly Blok[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(titel);
  pdf.setLanguage('nl-NL');
  const writer = new Writer(pdf, await embedFonts(pdf));
  for (const blok of blokken) writer.write(blok);
  writer.writeFeet(voettekst);
  return pdf.save();
}

class Writer {
  readonly #pdf: PDFDocument;
  readonly #fonts: Fonts;
  readonly #pages: PDFPage[] = [];
  #y = 0;

  constructor(pdf: PDFDocument, fonts: Fonts) {
    this.#pdf = pdf;
    this.#fonts = fonts;
  }

  write(blok: Blok): void {
    const { normal, bold } = this.#fonts;
    if (blok.soort === 'TITEL') this.#lines(blok.tekst, bold, SIZE.title, 0, 10);
    if (blok.soort === 'KOP') this.#lines(blok.tekst, bold, SIZE.heading, 14, 4);
    if (blok.soort === 'REGEL') this.#lines(blok.label, bold, SIZE.text, 2, 0);
    if (blok.soort === 'REGEL' || blok.soort === 'ALINEA') this.#lines(blok.tekst, normal, SIZE.text, 0, 6);
  }

  writeFeet(voettekst: string): void {
    const { normal } = this.#fonts;
    this.#pages.forEach((page, index) => {
      const text = printable(`${voettekst} · pagina ${index + 1} van ${this.#pages.length}`, normal);
      page.drawText(text, { x: PAGE.margin, y: PAGE.foot, size: SIZE.foot, font: normal, color: INK });
    });
  }

  #lines(tekst: string, font: PDFFont, size: number, before: number, after: number): void {
    this.#y -= before;
    for (const line of wrap(printable(tekst, font), font, size)) {
      const page = this.#pageFor(size * LINE);
      this.#y -= size * LINE;
      page.drawText(line, { x: PAGE.margin, y: this.#y, size, font, color: INK });
    }
    this.#y -= after;
  }

  #pageFor(height: number): PDFPage {
    const last = this.#pages.at(-1);
    if (last && this.#y - height >= PAGE.margin + PAGE.foot) return last;
    const page = this.#pdf.addPage([PAGE.width, PAGE.height]);
    this.#pages.push(page);
    this.#y = PAGE.height - PAGE.margin;
    return page;
  }
}

/** Breaks a text into lines that fit; a word that is too long by itself is broken too. */
function wrap(text: string, font: PDFFont, size: number): readonly string[] {
  const max = PAGE.width - 2 * PAGE.margin;
  const widthOf = (part: string) => width(part, font) * size;
  const space = widthOf(' ');
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    let used = 0;
    for (const word of paragraph.split(' ').flatMap((one) => pieces(one, max, widthOf))) {
      const needed = widthOf(word);
      if (line !== '' && used + space + needed > max) {
        lines.push(line);
        line = '';
      }
      used = line === '' ? needed : used + space + needed;
      line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}

/** A word, or the parts of it when it is wider than a line. */
function pieces(word: string, max: number, widthOf: (part: string) => number): readonly string[] {
  if (widthOf(word) <= max) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of word) {
    const needed = widthOf(character);
    if (part !== '' && used + needed > max) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += needed;
  }
  return [...parts, part];
}

/** Widths of single characters per font: measuring every line anew takes seconds for a long dossier. */
const WIDTHS = new WeakMap<PDFFont, Map<string, number>>();

/** The width of a text at size 1, without kerning (which only makes it narrower). */
function width(text: string, font: PDFFont): number {
  const known = WIDTHS.get(font) ?? new Map<string, number>();
  WIDTHS.set(font, known);
  let total = 0;
  for (const character of text) {
    const one = known.get(character) ?? font.widthOfTextAtSize(character, 1);
    known.set(character, one);
    total += one;
  }
  return total;
}
