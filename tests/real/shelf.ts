/**
 * The shelf: files as people have them, and what must become of each. A further case is a file in ./files and a line here.
 * Whoever adds one says in the file's name what is special about it.
 */
import type { Weigerreden } from '#shared/bijlage/bijlage.ts';

/** One file of the shelf: it is taken, or refused for a reason. */
export interface Stuk {
  /** Its name in ./files, under which it is also sent. */
  readonly bestand: string;
  /** Why it is refused; absent when it is taken. */
  readonly reden?: Weigerreden;
}

const taken = (bestand: string): Stuk => ({ bestand });
const refused = (bestand: string, reden: Weigerreden): Stuk => ({ bestand, reden });

export const SHELF: readonly Stuk[] = [
  taken('word.docx'),
  taken('python-docx.docx'),
  taken('googledocs-order.docx'),
  taken('streamed.docx'),
  refused('checkboxes-activex.docx', 'ANDER_BESTANDSTYPE'),
  taken('ok.odt'),
  taken('deflated-mimetype.odt'),
  taken('gps.jpg'),
  taken('foto.heic'),
  taken('real.heic'),
  taken('mif1.heic'),
  taken('plain.pdf'),
  taken('owner-only.pdf'),
];
