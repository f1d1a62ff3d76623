import { findBsn } from '#shared/kernel/bsn.ts';
import { tidyLine } from '#shared/kernel/tidy.ts';

/** The longest name of a file, in characters. */
export const MAX_BESTANDSNAAM = 150;

/** A name for a file that is not refused, and the numbers in the present name that may not stand there. */
export interface Naamvoorstel {
  readonly naam: string;
  /** What was left out because it may be a BSN, as it stood there. */
  readonly nummers: readonly string[];
}

/** What stands for a name of which nothing is left. */
const NAAMLOOS = 'bestand';

/**
 * The name under which a file can be sent: as it is, without what may be a BSN, and with the extension of its content
 * when it has none that we know. For whoever chooses a file, before it is refused.
 * @param extensies the known ones, without a dot
 * @param gewoon the extension for a file that has none of these
 */
export function suggestNaam(gekozen: string, extensies: readonly string[], gewoon: string): Naamvoorstel {
  const naam = tidyLine(gekozen).normalize('NFC').trim();
  const punt = naam.lastIndexOf('.');
  const achter = punt > 0 ? naam.slice(punt + 1) : '';
  const isBekend = extensies.includes(achter.toLowerCase());
  const extensie = isBekend ? achter : gewoon;
  const { zonder, nummers } = withoutNummers(isBekend ? naam.slice(0, punt) : naam);
  const past = Array.from(zonder || NAAMLOOS);
  while (past.join('').length > MAX_BESTANDSNAAM - extensie.length - 1) past.pop();
  return { naam: `${past.join('').trim()}.${extensie}`, nummers };
}

/** What is left out can bring two other numbers together, so it is looked at again. */
function withoutNummers(naam: string): { readonly zonder: string; readonly nummers: readonly string[] } {
  let zonder = naam;
  const nummers: string[] = [];
  for (let plekken = findBsn(zonder); plekken.length > 0; plekken = findBsn(zonder)) {
    nummers.push(...plekken.map(({ van, tot }) => zonder.slice(van, tot)));
    zonder = plekken.reduceRight((left, { van, tot }) => `${left.slice(0, van)} ${left.slice(tot)}`, zonder);
    zonder = zonder.replace(/[\s._()-]*\s[\s._()-]*/g, between).replace(/^[\s._-]+|[\s._-]+$/g, '');
  }
  return { zonder: nummers.length > 0 || !/^\.+$/.test(zonder) ? zonder : '', nummers };
}

/** Of what stood on both sides of a number, one thing stays. */
function between(gat: string): string {
  return /[._-]/.exec(gat)?.[0] ?? ' ';
}
