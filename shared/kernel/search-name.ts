/** How names are compared: as they are sorted, and as they are searched. */

/** Letters that do not fall apart into a letter and an accent, and those that one writes for another. */
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
  ς: 'σ',
  ـ: '',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ٱ: 'ا',
};
const WHOLE_LETTERS = new RegExp(`[${Object.keys(WHOLE).join('')}]`, 'g');

/** The zeros of scripts with digits of their own that people here type with. */
const ZEROS = [0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0be6, 0x0e50, 0x0f20, 0x1040, 0x17e0];

/**
 * A name as it is sorted: lower case, without accents, one space between words, letters and digits only.
 * "Zoë  D'Ágata" becomes "zoe d agata".
 */
export function searchName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(WHOLE_LETTERS, (letter) => WHOLE[letter] ?? letter)
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .normalize('NFC')
    .trim();
}

/**
 * The same for looking up: a y and an ij are one letter to whoever hears a name. The ij is the one that is kept, so
 * that "di" finds a Dijkstra before the j is typed.
 */
export function foldName(name: string): string {
  return searchName(name).replaceAll('y', 'ij');
}

function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((one) => one <= code && code < one + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** A full name that ends with a last name, turned around: "Fenna de Vries" with "Vries" becomes "Vries Fenna de". */
export function lastNameFirst(naam: string, achternaam: string): string {
  return `${achternaam} ${naam.slice(0, naam.length - achternaam.length)}`;
}
