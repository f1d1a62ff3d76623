const DAY_MS = 24 * 60 * 60 * 1000;

/** `days` after an ISO moment, as an ISO moment. Negative goes back. */
export function addDays(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * DAY_MS).toISOString();
}

/** `days` after a calendar date `YYYY-MM-DD`, as a calendar date. */
export function addDaysToDate(date: string, days: number): string {
  return addDays(`${date}T00:00:00.000Z`, days).slice(0, 10);
}

/** The calendar date in the Netherlands at an ISO moment, `YYYY-MM-DD`. */
export function dateInNetherlands(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(moment));
}

/** A calendar date as people read it: `1 september 2027`. */
export function readableDate(date: string): string {
  return new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** A moment as people in the Netherlands read it: `dinsdag 12 januari 2027 om 14:00 uur`. */
export function readableMoment(moment: string): string {
  const zone = { timeZone: 'Europe/Amsterdam' };
  const day = new Intl.DateTimeFormat('nl-NL', { ...zone, dateStyle: 'full' }).format(new Date(moment));
  const time = new Intl.DateTimeFormat('nl-NL', { ...zone, timeStyle: 'short' }).format(new Date(moment));
  return `${day} om ${time} uur`;
}
