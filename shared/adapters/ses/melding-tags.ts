/** The tags that tie SES's events to a melding. SES allows letters, digits, `_` and `-` in their values. */
import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema } from '#shared/kernel/text.ts';
import type { Meldingreeks } from '#shared/ports/melding-store.ts';

interface Verwijzing {
  readonly meldingId: string;
  readonly reeks: Meldingreeks;
}

export function writeMeldingTags({ meldingId, reeks }: Verwijzing): { Name: string; Value: string }[] {
  return [
    { Name: 'melding', Value: meldingId },
    { Name: 'zaak', Value: Buffer.from(reeks).toString('base64url') },
  ];
}

/** The tags in an event: a list of values per name. Mails that are not meldingen have other tags. */
export const MeldingTagsSchema = lazyObject(() => ({ melding: z.tuple([IdSchema]), zaak: z.tuple([z.string()]) }));

export function readMeldingTags({ melding, zaak }: z.infer<typeof MeldingTagsSchema>): Verwijzing {
  return { meldingId: melding[0], reeks: Buffer.from(zaak[0], 'base64url').toString() };
}
