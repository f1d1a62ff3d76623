const zone = { timeZone: 'Europe/Amsterdam' } as const;
const day = new Intl.DateTimeFormat('nl-NL', { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat('nl-NL', { ...zone, day: 'numeric', month: 'short', year: 'numeric' });
const moment = new Intl.DateTimeFormat('nl-NL', {
  ...zone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026-10-05` or an ISO moment, as "5 oktober 2026" in Dutch time. */
export function showDate(value: string): string {
  // Noon, so that a date without a time is the same day in every zone.
  return day.format(new Date(value.length === 10 ? `${value}T12:00:00Z` : value));
}

/** The same, short enough for a table: "5 okt 2026". */
export function showShortDate(value: string): string {
  return shortDay.format(new Date(value.length === 10 ? `${value}T12:00:00Z` : value));
}

/** An ISO moment, as "5 oktober 2026 om 11:00" in Dutch time. */
export function showMoment(value: string): string {
  return moment.format(new Date(value));
}

/**
 * What `<input type="datetime-local">` gives, meant as Dutch time, as an ISO moment; undefined when it is no moment.
 */
export function momentFromInput(value: string): string | undefined {
  const asUtc = new Date(`${value}Z`);
  if (Number.isNaN(asUtc.getTime())) return undefined;
  // Twice, because the offset that holds is the one of the result (a change of the clock lies in between otherwise).
  const once = new Date(asUtc.getTime() - offsetAt(asUtc));
  return new Date(asUtc.getTime() - offsetAt(once)).toISOString();
}

/** An ISO moment as `<input type="datetime-local">` wants it, in Dutch time. */
export function momentForInput(value: string): string {
  const date = new Date(value);
  return new Date(date.getTime() + offsetAt(date)).toISOString().slice(0, 16);
}

const parts = new Intl.DateTimeFormat('en-GB', { ...zone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });

/** How far Dutch time is ahead of UTC at a moment, in ms. */
function offsetAt(date: Date): number {
  const found = Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, Number(part.value)]));
  const { day = 1, month = 1, year = 1970, hour = 0, minute = 0, second = 0 } = found;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(date.getTime() / 1000) * 1000;
}
