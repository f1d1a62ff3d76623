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
  const width = PAGE.width - 2 * PAGE.margin;
  const fits = (line: string) => font.widthOfTextAtSize(line, size) <= width;
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (fits(longer)) {
        line = longer;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      while (!fits(line)) {
        const part = fitting(line, fits);
        lines.push(part);
        line = line.slice(part.length);
      }
    }
    return [...lines, line];
  });
}

/** The longest beginning that fits; at least one character, so that there is an end to it. */
function fitting(word: string, fits: (line: string) => boolean): string {
  const characters = [...word];
  let count = characters.length - 1;
  while (count > 1 && !fits(characters.slice(0, count).join(''))) count = Math.ceil(count * 0.8) - 1;
  return characters.slice(0, Math.max(1, count)).join('');
}
