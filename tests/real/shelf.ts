/**
 * The shelf: files as people have them, and what must become of each. A further case is a file in ./files and a line
 * here. Whoever adds one says in the file's name what is special about it.
 */
import type { Weigerreden } from '#shared/model/bijlage.ts';

/** One file of the shelf: it is taken, perhaps under a name made right, or refused for a reason. */
export interface Stuk {
  /** Its name in ./files, under which it is also sent. */
  readonly bestand: string;
  /** The name that it has afterwards, when it is taken. */
  readonly wordt: string;
  /** Why it is refused; absent when it is taken. */
  readonly reden?: Weigerreden;
}

const taken = (bestand: string, wordt = bestand): Stuk => ({ bestand, wordt });
const refused = (bestand: string, reden: Weigerreden): Stuk => ({ bestand, wordt: bestand, reden });

export const SHELF: readonly Stuk[] = [
  taken('word.docx'),
  taken('python-docx.docx'),
  taken('googledocs-order.docx'),
  taken('streamed.docx'),
  refused('checkboxes-activex.docx', 'ACTIEVE_ONDERDELEN'),
  taken('ok.odt'),
  taken('deflated-mimetype.odt'),
  taken('gps.jpg'),
  taken('foto.heic'),
  taken('foto.jfif', 'foto.jpg'),
  taken('Foto.JPE', 'Foto.jpg'),
  taken('whatsapp.jpg'),
  taken('samsung.jpg'),
  taken('motion-photo.jpg'),
  taken('heic-inside.jpg', 'heic-inside.heic'),
  taken('pdf-inside.jpg', 'pdf-inside.pdf'),
  refused('jpeg-head-html.jpg', 'BESCHADIGD'),
  refused('cut-short.jpg', 'BESCHADIGD'),
  taken('screenshot.png'),
  taken('photo-as.png', 'photo-as.jpg'),
  taken('real.heic'),
  taken('mif1.heic'),
  taken('burst-hevc.heic'),
  taken('jpeg-inside.heic', 'jpeg-inside.jpg'),
  taken('plain.pdf'),
  taken('printer-1.3.pdf'),
  taken('printer-1.4.pdf'),
  taken('printer-1.5.pdf'),
  taken('printer-1.7.pdf'),
  taken('scanner.pdf'),
  taken('linearized.pdf'),
  taken('incremental.pdf'),
  taken('trailing-bytes.pdf'),
  taken('pjl-header.pdf'),
  taken('jpeg-inside.pdf', 'jpeg-inside.jpg'),
  taken('owner-only.pdf'),
  taken('owner-rc4.pdf'),
  refused('password.pdf', 'WACHTWOORD'),
  refused('password-rc4.pdf', 'WACHTWOORD'),
  refused('html-in-pdf.pdf', 'BESCHADIGD'),
  refused('html-before-pdf.pdf', 'ANDER_BESTANDSTYPE'),
  refused('cut-short.pdf', 'BESCHADIGD'),
  refused('empty-header.pdf', 'BESCHADIGD'),
];
