/**
 * The name of a child or an ouder: as people say it, and as Dutch lists are sorted, on the main part of the last name.
 */
import { searchName } from '#shared/kernel/search-name.ts';
import type { Kind } from '#shared/model/kind.ts';

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
 * The parts of a name, also of one that was written before there was a field for the tussenvoegsel, or without using
 * it: what stands before the main part of the last name in small letters ("van den Berg"). A capital belongs to the
 * name ("Van den Berg").
 */
export function asSplitNaam({ voornaam, tussenvoegsel = '', achternaam }: Naamdelen) {
  if (tussenvoegsel !== '') return { voornaam, tussenvoegsel, achternaam };
  const words = achternaam.split(' ');
  const begin = words.findIndex((word) => !isVoorvoegsel(word));
  if (begin <= 0) return { voornaam, tussenvoegsel, achternaam };
  return { voornaam, tussenvoegsel: words.slice(0, begin).join(' '), achternaam: words.slice(begin).join(' ') };
}

/** A whole name, with its parts where these are known. */
export type Naam = { readonly naam: string } & { readonly [D in keyof Naamdelen]?: string | undefined };

/** A name as somebody fills it in: in parts, or as a whole by whoever does not know these. */
export type Naaminvoer = { readonly [D in 'naam' | keyof Naamdelen]?: string | undefined };

/**
 * The name with its parts, where it was given in parts. Without a first name the small word before it has a capital, as
 * Dutch is spelled: "Van den Berg".
 */
export function withHeleNaam<T extends Naaminvoer>(invoer: T): Omit<T, keyof Naaminvoer> & Naam {
  const { naam = '', voornaam, tussenvoegsel, achternaam, ...rest } = invoer;
  if (!voornaam && !achternaam) return { ...rest, naam };
  const heel = joined([voornaam ?? '', tussenvoegsel ?? '', achternaam ?? '']);
  return {
    ...rest,
    ...(voornaam ? { voornaam } : {}),
    ...(tussenvoegsel ? { tussenvoegsel } : {}),
    ...(achternaam ? { achternaam } : {}),
    naam: voornaam ? heel : heel.charAt(0).toUpperCase() + heel.slice(1),
  };
}

/**
 * What a name that was written as a whole is likely made of, for somebody to look at: what stands before the small
 * words is the first name, and without small words the last word is the last name.
 */
function splitNaam(naam: string): Required<Naamdelen> {
  const words = naam.trim().split(/\s+/);
  const begin = words.findIndex((word, index) => index > 0 && isVoorvoegsel(word));
  if (begin < 0) return { voornaam: words.slice(0, -1).join(' '), tussenvoegsel: '', achternaam: words.at(-1) ?? '' };
  const { tussenvoegsel = '', achternaam = '' } = asSplitNaam({
    voornaam: '',
    achternaam: words.slice(begin).join(' '),
  });
  return { voornaam: words.slice(0, begin).join(' '), tussenvoegsel, achternaam };
}

/** The parts of a name: as they were given, or as they likely are. */
export function naamdelen({ naam, voornaam = '', tussenvoegsel = '', achternaam = '' }: Naam): Required<Naamdelen> {
  return voornaam || achternaam ? { voornaam, tussenvoegsel, achternaam } : splitNaam(naam);
}

/** In the order of Dutch lists: by the main part of the last name, then by the first name. */
export function sortByNaam<N extends Naam>(mensen: readonly N[]): readonly N[] {
  const plaats = (one: N) => {
    const { voornaam, tussenvoegsel = '', achternaam } = naamdelen(one);
    return searchName(joined([achternaam, voornaam, tussenvoegsel]));
  };
  return mensen.toSorted((een, ander) => (plaats(een) < plaats(ander) ? -1 : Number(plaats(een) > plaats(ander))));
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
