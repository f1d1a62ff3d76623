import type { lijstHulpvragen } from '#shared/contract/hulpvraaglijsten.ts';
import type { AnswerOf } from '#web/wire/types.ts';

/** A row as the API answers it. */
export type Regel = AnswerOf<typeof lijstHulpvragen>['items'][number];

const DAY = 24 * 60 * 60 * 1000;

/** For how many whole days a hulpvraag has had its status. */
export function daysWaiting({ statusSinds }: Pick<Regel, 'statusSinds'>, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(statusSinds).getTime()) / DAY));
}

/** How old a child is, in whole years; nothing when the row does not tell. */
export function leeftijd(geboortedatum: string | undefined, now: Date): number | undefined {
  if (!geboortedatum) return undefined;
  const born = new Date(geboortedatum);
  const hasHadBirthday = now.getUTCMonth() * 100 + now.getUTCDate() >= born.getUTCMonth() * 100 + born.getUTCDate();
  return now.getUTCFullYear() - born.getUTCFullYear() - (hasHadBirthday ? 0 : 1);
}
