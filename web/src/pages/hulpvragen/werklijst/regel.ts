import type { lijstHulpvragen } from '#shared/contract/hulpvraaglijsten.ts';
import { daysSince } from '#web/ui/dates.ts';
import type { AnswerOf } from '#web/wire/types.ts';

/** A row as the API answers it. */
export type Regel = AnswerOf<typeof lijstHulpvragen>['items'][number];

/** For how many whole days a hulpvraag has had its status. */
export function daysWaiting({ statusSinds }: Pick<Regel, 'statusSinds'>, now: Date): number {
  return daysSince(statusSinds, now);
}

/** How old a child is, in whole years; nothing when the row does not tell. */
export function leeftijd(geboortedatum: string | undefined, now: Date): number | undefined {
  if (!geboortedatum) return undefined;
  const born = new Date(geboortedatum);
  const hasHadBirthday = now.getUTCMonth() * 100 + now.getUTCDate() >= born.getUTCMonth() * 100 + born.getUTCDate();
  return now.getUTCFullYear() - born.getUTCFullYear() - (hasHadBirthday ? 0 : 1);
}
