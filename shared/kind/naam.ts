/** The name of a child: as people say it, and as Dutch lists are sorted, on the main part of the last name. */
import type { Kind } from './kind.ts';

/** What a name is made of. Any part but one may be empty: there are people with one name. */
export type Naamdelen = Pick<Kind, 'voornaam' | 'tussenvoegsel' | 'achternaam'>;

/** The child's full name, for screens of people who may know it. Never for mails, logs or URLs. */
export function naamVan({ voornaam, tussenvoegsel = '', achternaam }: Naamdelen): string {
  return joined([voornaam, tussenvoegsel, achternaam]);
}

/** The child with the whole name, so that every reader writes it in the same way. */
export function viewKind<K extends Naamdelen>(kind: K): K & { readonly naam: string } {
  return { ...kind, naam: naamVan(kind) };
}

/**
 * The parts of a name, also of one that was written before there was a field for the tussenvoegsel, or without using it: what
 * stands before the main part of the last name in small letters ("van den Berg"). A capital belongs to the name ("Van den Berg").
 */
export function gesplitst({ voornaam, tussenvoegsel = '', achternaam }: Naamdelen) {
  if (tussenvoegsel !== '') return { voornaam, tussenvoegsel, achternaam };
  const words = achternaam.split(' ');
  const begin = words.findIndex((word) => !isVoorvoegsel(word));
  if (begin <= 0) return { voornaam, tussenvoegsel, achternaam };
  return { voornaam, tussenvoegsel: words.slice(0, begin).join(' '), achternaam: words.slice(begin).join(' ') };
}

/** Whether a word is one that stands before the main part of a last name, in small letters. */
export function isVoorvoegsel(word: string): boolean {
  return VOORVOEGSELS.has(word.replace(/[’‘`´]/g, "'"));
}

/** The words of the table of the Dutch civil registry (BRP, landelijke tabel 36), each by itself. */
const VOORVOEGSELS = new Set(
  (
    "a aan af al am an auf aus aux ben bij bin boven d' da dal dalla das de degl' degli dei del della den der des di die " +
    "do don dos du el het i im in l' la las le les lo los of onder op over 's 't te ten ter thoe tho to toe tot uijt uit " +
    'unter van vanden ver vom von voor vor zu zum zur'
  ).split(' '),
);

function joined(parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
