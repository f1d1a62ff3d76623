import * as z from 'zod/mini';
import { findBsn } from './bsn.ts';
import { tidyText } from './tidy.ts';

/** ids of everything we make: UUIDs. */
export const IdSchema = z.uuid();

/** Anything outside these years is a slip of the finger, and a date far enough away cannot be counted with. */
// What is no date at all is told once, as that.
const withinTheseYears = z.refine<string>(
  (text) => !/^\d{4}-\d{2}-\d{2}/.test(text) || (text >= '1900' && text < '2200'),
  {
    error: 'Vul een jaar in tussen 1900 en 2200.',
  },
);

/**
 * A calendar date, `YYYY-MM-DD`, and an ISO 8601 moment in UTC: types of their own, so that one cannot stand where the
 * other is meant and no other text in the place of either. As forms, not as brands: one that is written out in the code
 * is checked by the compiler where it stands, and needs no maker.
 */
export type Datum = `${number}-${number}-${number}`;
export type Moment = `${Datum}T${string}Z`;

/** Which of the two it is. */
export function isMoment(op: Moment | Datum): op is Moment {
  return op.includes('T');
}

/** Text of which the check has seen that it has the form. */
function formOf<Form extends string>(schema: z.ZodMiniType<string, string>) {
  return schema as unknown as z.ZodMiniType<Form, string>;
}

export const MomentSchema = formOf<Moment>(z.iso.datetime().check(z.maxLength(30), withinTheseYears));
export const DatumSchema = formOf<Datum>(z.iso.date().check(withinTheseYears));

/** An address for mail, at most as long as one can be (RFC 5321). */
export const EmailSchema = z.email().check(z.maxLength(254));

const BSN_REFUSED =
  'Hier lijkt een burgerservicenummer (BSN) of onderwijsnummer te staan. Dat mag niet in het dossier. Haal het nummer weg en probeer het opnieuw.';

/**
 * Refuses a text with what may be a BSN, and says which characters of what was sent it is about: so it comes first,
 * before anything is taken away. `error` is what is said to a person.
 */
export function noBsn(error: string) {
  return z.check<string>(({ value, issues }) => {
    const tekens = findBsn(value);
    if (tekens.length === 0) return;
    issues.push({ code: 'custom', input: value, message: error, params: { tekens } });
  });
}

/** Looked at first, and then nothing else is: what cannot be seen may take some room, and no more. */
const notHuge = (max: number) => z.maxLength(2 * max + 1_000, { abort: true });

/**
 * Free text that a person types; may be empty. No BSN, at most `max` characters; what cannot be seen is taken away
 * first.
 */
export function freeText(max: number) {
  return z.string().check(notHuge(max), noBsn(BSN_REFUSED), z.overwrite(tidyText), z.trim(), z.maxLength(max));
}

/** As {@link freeText}, but something must be filled in. */
export function requiredText(max: number) {
  return z
    .string()
    .check(notHuge(max), noBsn(BSN_REFUSED), z.overwrite(tidyText), z.trim(), z.minLength(1), z.maxLength(max));
}

/** A telephone number as people write it; kept as it was typed. */
export const TelefoonSchema = z.string().check(
  z.trim(),
  z.maxLength(30),
  z.regex(/^\+?\d(?:[ ()./-]{0,2}\d){5,14}$/, {
    error: 'Dit is geen telefoonnummer. Gebruik cijfers, spaties en streepjes, bijvoorbeeld 012-345 67 89.',
  }),
);

/**
 * A name with what somebody is or works for; who has nothing of the kind gets no empty brackets: "Bo Bedacht (De
 * Berk)", "Bo Bedacht".
 */
export function naamMet(naam: string, bij: string): string {
  return bij.trim() === '' ? naam : `${naam} (${bij})`;
}
