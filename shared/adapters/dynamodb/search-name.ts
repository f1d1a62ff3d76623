/** Letters that do not fall apart into a letter and an accent. */
const WHOLE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  þ: 'th',
  ĳ: 'ij',
};

/**
 * A name as it is searched and sorted: lower case, without accents, one space between words, letters and digits only.
 * "Zoë  D'Ágata" becomes "zoe d agata".
 */
export function searchName(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðħıłþĳ]/g, (letter) => WHOLE[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A full name that ends with a last name, turned around: "Fenna de Vries" becomes "de Vries Fenna". */
export function lastNameFirst(naam: string, achternaam: string): string {
  return `${achternaam} ${naam.slice(0, naam.length - achternaam.length)}`;
}
