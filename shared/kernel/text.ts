import * as z from 'zod/mini';

/** ids of everything we make: UUIDs. */
export const IdSchema = z.uuid();

/** Anything outside these years is a slip of the finger, and a date far enough away cannot be counted with. */
const withinTheseYears = z.refine<string>((text) => text >= '1900' && text < '2200', {
  error: 'Vul een jaar in tussen 1900 en 2200.',
});

/** An ISO 8601 moment in UTC. */
export const MomentSchema = z.iso.datetime().check(z.maxLength(30), withinTheseYears);

/** A calendar date, `YYYY-MM-DD`. */
export const DateSchema = z.iso.date().check(withinTheseYears);

/** An address for mail, at most as long as one can be (RFC 5321). */
export const EmailSchema = z.email().check(z.maxLength(254));

/** True for a number of 9 digits (or 8 with the leading zero left off) that passes the 11-test of BSN and onderwijsnummer. */
export function passesElevenTest(digits: string): boolean {
  const padded = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(padded) || /^0+$/.test(padded)) return false;
  const sum = [...padded].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** Hyphens and dashes of every length, and minus signs: people and word processors put any of them between digits. */
const DASHES = /[\u00ad\u2010-\u2015\u2043\u2212\ufe58\uff0d]/g;

/** What has as many digits and is something else: dates, years of school, opening hours, amounts. */
const NO_BSN = [
  /(?<!\d)(?:19|20)\d{2}([-./_ ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-./_ ])(?:0?[1-9]|1[0-2])\1(?:19|20)\d{2}(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2} ?[-/] ?(?:19|20)\d{2}(?![-./ ]?\d)/g,
  /(?<!\d[-./ ]?)(?:[01]?\d|2[0-3])\.[0-5]\d ?- ?(?:[01]?\d|2[0-3])\.[0-5]\d(?![-./ ]?\d)/g,
  /€ ?[\d.]+,\d{2}(?!\d)/g,
];

/** What may stand between two digits of one number. */
const BETWEEN = String.raw`(?:\s{0,2}[./_-]\s{0,2}|\s{1,3}|,)?`;
const RUN = /(?<!\d)\d{9}(?!\d)/g;
const GROUPED = new RegExp(String.raw`(?<!\d${BETWEEN})\d(?:${BETWEEN}\d){7,8}(?!${BETWEEN}\d)`, 'g');
const LISTED = /(?<!\d)\d{3}, ?\d{3}, ?\d{3}(?!\d)/g;

/**
 * True when a text holds something that may be a BSN: nine digits in a row, or 8 or 9 digits grouped with spaces, dots,
 * commas, slashes or any kind of dash, that pass the 11-test (domain.md, "No BSN anywhere").
 * Dates (2024-09-01, 01-09-2024), years of school and longer numbers such as telephone numbers do not count.
 */
export function containsBsn(text: string): boolean {
  const plain = text.normalize('NFKC').replace(DASHES, '-');
  const rest = NO_BSN.reduce((left, pattern) => left.replace(pattern, ' iets anders '), plain);
  const found = [RUN, GROUPED, LISTED].flatMap((pattern) => rest.match(pattern) ?? []);
  return found.some((one) => passesElevenTest(one.replace(/\D/g, '')));
}

const BSN_REFUSED =
  'Hier lijkt een burgerservicenummer (BSN) of onderwijsnummer te staan. Dat mag niet in het dossier. Haal het nummer weg en probeer het opnieuw.';

const noBsn = z.refine<string>((text) => !containsBsn(text), { error: BSN_REFUSED });
// Control characters other than line breaks and tabs never come from a keyboard and break mails, logs and file names.
const noControl = z.refine<string>((text) => ![...text].some(isControl), {
  error: 'Deze tekst bevat tekens die niet mogen.',
});

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  // Half a pair of surrogates is no character, and the table takes none.
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return (
    isHalf ||
    (code < 32 && code !== 9 && code !== 10 && code !== 13) ||
    code === 127 ||
    (code >= 0x202a && code <= 0x202e)
  );
}

/** Free text that a person types; may be empty. No BSN, no control characters, at most `max` characters. */
export function freeText(max: number) {
  return z.string().check(z.trim(), z.maxLength(max), noBsn, noControl);
}

/** As {@link freeText}, but something must be filled in. */
export function requiredText(max: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(max), noBsn, noControl);
}

/** A telephone number as people write it; kept as it was typed. */
export const TelefoonSchema = z.string().check(
  z.trim(),
  z.maxLength(30),
  z.regex(/^\+?\d(?:[ ()./-]{0,2}\d){5,14}$/, {
    error: 'Dit is geen telefoonnummer. Gebruik cijfers, spaties en streepjes, bijvoorbeeld 012-345 67 89.',
  }),
);

/** A name with what somebody is or works for; who has nothing of the kind gets no empty brackets: "Bo Bedacht (De Berk)", "Bo Bedacht". */
export function naamMet(naam: string, bij: string): string {
  return bij.trim() === '' ? naam : `${naam} (${bij})`;
}
