/** What people type to find a child, and whom they must find. A further case is one line here. */

/** One child that can be found, and what finds it. */
export interface Zoekgeval {
  /** The name as it stands in the dossier. */
  readonly kind: { readonly voornaam: string; readonly achternaam: string };
  /** What is typed, each of which must find the child. */
  readonly vindt: readonly string[];
  /** What is typed and must not find it. */
  readonly vindtNiet: readonly string[];
}

export const QUERIES: readonly Zoekgeval[] = [
  { kind: { voornaam: 'Bo', achternaam: 'Bedacht' }, vindt: ['Bedacht', 'bed', 'Bo'], vindtNiet: ['Verzonnen'] },
];
