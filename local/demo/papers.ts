import { LineCapStyle, PDFDocument, type PDFPage, rgb, StandardFonts } from 'pdf-lib';
import type { UploadFile } from '../client/files.ts';

const A4 = [595, 842] as const;
const LEFT = 60;
const WIDTH = 475;

/** A paper as somebody types and signs it: a heading, paragraphs, and a pen stroke. Made up, and says so. */
export async function paper(
  bestandsnaam: string,
  kop: string,
  alineas: readonly string[],
  ondertekenaar?: string,
): Promise<UploadFile> {
  const document = await PDFDocument.create();
  document.setTitle(kop);
  document.setLanguage('nl-NL');
  const [text, bold] = await Promise.all([
    document.embedFont(StandardFonts.Helvetica),
    document.embedFont(StandardFonts.HelveticaBold),
  ]);
  const page = document.addPage([...A4]);
  page.drawText(kop, { x: LEFT, y: 770, size: 18, font: bold });
  page.drawText('Verzonnen: niemand op dit papier bestaat.', { x: LEFT, y: 748, size: 10, font: text });
  let y = 712;
  for (const alinea of alineas) {
    for (const line of linesOf(alinea, (part) => text.widthOfTextAtSize(part, 11) <= WIDTH)) {
      page.drawText(line, { x: LEFT, y, size: 11, font: text });
      y -= 16;
    }
    y -= 8;
  }
  if (ondertekenaar) {
    page.drawText(`Handtekening ouder: ${ondertekenaar}`, { x: LEFT, y: y - 16, size: 11, font: text });
    sign(page, y - 62);
  }
  return { bestandsnaam, mediatype: 'application/pdf', bytes: await document.save() };
}

function linesOf(alinea: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of alinea.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A scribble, of which nobody can think that it is somebody's. */
function sign(page: PDFPage, y: number): void {
  const stroke = 'M 0 20 C 20 -12 30 44 48 12 S 76 -4 82 22 S 120 30 132 4 S 150 18 176 10';
  const ink = rgb(0.12, 0.2, 0.5);
  page.drawSvgPath(stroke, {
    x: LEFT,
    y: y + 30,
    borderColor: ink,
    borderWidth: 1.6,
    borderLineCap: LineCapStyle.Round,
  });
}
