/**
 * Pages of text as PDF: headings and paragraphs that flow over A4, with the case number at the foot. Each block is
 * tagged as what it is (heading, paragraph), so that a screen reader reads it in order. No letter falls away in
 * silence: what cannot be printed is shown as [?] and the foot of that page says so.
 */
import PDFDocument from 'pdfkit';
import type { Letters } from './letterbestanden.ts';
import { bytesVan, kenmerkenVoor, ONBEKEND, type Teken } from './lettertypen.ts';
import { type Regel, regelsVan, type Stuk } from './regels.ts';

/** A4 in points, with margins. */
const PAGE = { width: 595.28, height: 841.89, margin: 56, bottom: 96 } as const;
const FOOT = { y: 796, size: 8.5 } as const;
const LINE = 1.4;
const INK = '#1a1a1f';

interface Stijl {
  readonly tag: 'H1' | 'H2' | 'P';
  readonly vet: boolean;
  readonly size: number;
  /** Space above and below, in points. */
  readonly voor: number;
  readonly na: number;
  /** What must fit below its first line on the same page, in points: a heading never stands alone at the foot. */
  readonly bijeen: number;
}

const STIJL = {
  TITEL: { tag: 'H1', vet: true, size: 20, voor: 0, na: 10, bijeen: 40 },
  KOP: { tag: 'H2', vet: true, size: 13, voor: 14, na: 4, bijeen: 40 },
  LABEL: { tag: 'P', vet: true, size: 10.5, voor: 2, na: 0, bijeen: 16 },
  ALINEA: { tag: 'P', vet: false, size: 10.5, voor: 0, na: 6, bijeen: 0 },
} as const satisfies Record<string, Stijl>;

/** What a document consists of. */
export type Blok =
  | { readonly soort: 'TITEL' | 'KOP' | 'ALINEA'; readonly tekst: string }
  | { readonly soort: 'REGEL'; readonly label: string; readonly tekst: string };

/** Writes the blocks one below the other. @throws Error when the letters are not beside the function */
export async function writePdf(titel: string, voettekst: string, blokken: readonly Blok[]): Promise<Uint8Array> {
  const schrijver = new Schrijver(titel);
  for (const blok of blokken) schrijver.schrijf(blok);
  return schrijver.sluit(voettekst);
}

class Schrijver {
  readonly #pdf: PDFKit.PDFDocument;
  /** What a reader walks through: one document, with its headings and paragraphs in order. */
  readonly #document: PDFKit.PDFStructureElement;
  readonly #breedtes = new Map<Letters, Map<string, number>>();
  readonly #geregistreerd = new Set<Letters>();
  /** How many characters could not be printed, per page. */
  readonly #onbekend: number[] = [0];
  #y: number = PAGE.margin;

  constructor(titel: string) {
    this.#pdf = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      bufferPages: true,
      font: '',
      tagged: true,
      lang: 'nl-NL',
      pdfVersion: '1.7',
      displayTitle: true,
      info: { Title: titel, Producer: 'Kindbrug', Creator: 'Kindbrug' },
    });
    this.#document = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#document);
  }

  schrijf(blok: Blok): void {
    if (blok.soort === 'REGEL') this.#alinea(blok.label, STIJL.LABEL);
    this.#alinea(blok.tekst, blok.soort === 'REGEL' ? STIJL.ALINEA : STIJL[blok.soort]);
  }

  async sluit(voettekst: string): Promise<Uint8Array> {
    this.#document.end();
    const { count } = this.#pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.#pdf.switchToPage(index);
      this.#pdf.markContent('Artifact', { type: 'Pagination' });
      const weg = this.#onbekend[index] ?? 0;
      if (weg > 0) this.#voetregel(uitlegOnbekend(weg), FOOT.y - FOOT.size * LINE);
      this.#voetregel(`${voettekst} · pagina ${index + 1} van ${count}`, FOOT.y);
      this.#pdf.endMarkedContent();
    }
    const chunks: Buffer[] = [];
    const klaar = new Promise<Uint8Array>((resolve, reject) => {
      this.#pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.#pdf.on('end', () => resolve(Buffer.concat(chunks)));
      this.#pdf.on('error', reject);
    });
    this.#pdf.end();
    return klaar;
  }

  #alinea(tekst: string, { tag, vet, size, voor, na, bijeen }: Stijl): void {
    const breedte = PAGE.width - 2 * PAGE.margin;
    const regels = regelsVan(tekst, vet, breedte, (teken) => this.#breedteVan(teken) * size);
    this.#y += voor;
    this.#ruimteVoor(size * LINE + bijeen);
    const struct = this.#pdf.struct(tag);
    this.#document.add(struct);
    // What is marked as one paragraph may not run over the end of a page, so each page marks its own part of it.
    for (let done = 0; done < regels.length; ) {
      this.#ruimteVoor(size * LINE);
      const passen = Math.max(1, Math.floor((PAGE.height - PAGE.bottom - this.#y) / (size * LINE)));
      const deel = regels.slice(done, done + passen);
      struct.add(() => {
        for (const regel of deel) this.#regel(regel, size);
      });
      done += deel.length;
    }
    struct.end();
    this.#y += na;
  }

  #regel(regel: Regel, size: number): void {
    this.#onbekend.push((this.#onbekend.pop() ?? 0) + regel.onbekend);
    this.#y += size * LINE;
    const breedtes = regel.stukken.map((stuk) => this.#breedteVanStuk(stuk, size));
    const totaal = breedtes.reduce((total, one) => total + one, 0);
    let x = regel.naarLinks ? PAGE.width - PAGE.margin - totaal : PAGE.margin;
    regel.stukken.forEach((stuk, index) => {
      this.#teken(stuk, x, this.#y, size);
      x += breedtes[index] ?? 0;
    });
  }

  #ruimteVoor(hoogte: number): void {
    if (this.#y + hoogte <= PAGE.height - PAGE.bottom) return;
    this.#pdf.addPage();
    this.#onbekend.push(0);
    this.#y = PAGE.margin;
  }

  #teken({ tekst, letters }: Stuk, x: number, y: number, size: number): void {
    if (tekst.trim() === '') return;
    this.#kies(letters).fontSize(size).fillColor(INK);
    this.#pdf.text(tekst, x, y, { lineBreak: false, baseline: 'alphabetic', ...kenmerken(tekst, letters) });
  }

  #voetregel(tekst: string, y: number): void {
    const [regel] = regelsVan(tekst, false, Number.POSITIVE_INFINITY, () => 0);
    let x: number = PAGE.margin;
    for (const stuk of regel?.stukken ?? []) {
      this.#teken(stuk, x, y, FOOT.size);
      x += this.#breedteVanStuk(stuk, FOOT.size);
    }
  }

  #breedteVanStuk({ tekst, letters }: Stuk, size: number): number {
    return this.#kies(letters).fontSize(size).widthOfString(tekst, kenmerken(tekst, letters));
  }

  /** The width of a character at size 1 by itself: measuring every line anew takes seconds for a long dossier. */
  #breedteVan({ tekst, letters }: Teken): number {
    const known = this.#breedtes.get(letters) ?? new Map<string, number>();
    this.#breedtes.set(letters, known);
    const width = known.get(tekst) ?? this.#kies(letters).fontSize(1).widthOfString(tekst, kenmerken(tekst, letters));
    known.set(tekst, width);
    return width;
  }

  #kies(letters: Letters): PDFKit.PDFDocument {
    if (!this.#geregistreerd.has(letters)) this.#pdf.registerFont(letters.naam, bytesVan(letters));
    this.#geregistreerd.add(letters);
    return this.#pdf.font(letters.naam);
  }
}

/** What is said at the foot of a page on which letters are missing. */
export function uitlegOnbekend(aantal: number): string {
  const wat =
    aantal === 1
      ? 'één teken dat hier niet kan worden afgedrukt'
      : `${aantal} tekens die hier niet kunnen worden afgedrukt`;
  return `Op deze pagina staat ${ONBEKEND} voor ${wat}. De juiste spelling staat in dossier.json.`;
}

/** The library takes switches also by name; its types know only the list of those that are on. */
function kenmerken(tekst: string, letters: Letters): PDFKit.Mixins.TextOptions {
  const gekozen = kenmerkenVoor(tekst, letters);
  return gekozen === undefined ? {} : { features: gekozen as unknown as PDFKit.Mixins.OpenTypeFeatures[] };
}
