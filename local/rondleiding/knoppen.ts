/** What the page calls buttons and choices: by the very words of the client, so that a visitor finds them. */
import { findOvergang } from '#shared/hulpvraag/overgangen.ts';
import type { Status } from '#shared/model/status.ts';
import { HOOFDDADEN, type Hoofddaad } from '#shared/zinnen/hoofddaden.ts';
import { MENSEN } from './mensen.ts';

/** The button beside the one at the top of a case. A test holds that the client calls it so. */
export const STATUS_WIJZIGEN = 'Status wijzigen';

/** The one button at the top of a case. */
export function knop(daad: Hoofddaad): string {
  return `“${HOOFDDADEN[daad]}”`;
}

/** A step as the dialog names it: by what happened. @throws Error for a step that the table does not have. */
export function daadVan(van: Status, naar: Status): string {
  const overgang = findOvergang(van, naar);
  if (!overgang) throw new Error(`No step from ${van} to ${naar}`);
  return `“${overgang.daad}”`;
}

/** Who gets the mails of a school: asked for when it is put on the list. */
export function contact(id: string): string {
  const { naam = '' } = MENSEN.find((one) => one.id === id) ?? {};
  return `Contactpersoon: ${naam}.`;
}
