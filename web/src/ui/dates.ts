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

const DAY_MS = 24 * 60 * 60 * 1000;

const dayInNetherlands = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The date in the Netherlands, as terms are written: `2026-11-29`. */
export function dutchDay(moment: Date): string {
  return dayInNetherlands.format(moment);
}

/** Whole days from today in the Netherlands to an ISO date; negative for one that is over. */
export function daysUntil(date: string, now: Date): number {
  return Math.round((Date.parse(date) - Date.parse(dutchDay(now))) / DAY_MS);
}

/** Whole days since an ISO moment; none for a clock that is behind. */
export function daysSince(moment: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(moment)) / DAY_MS));
}

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/**
 * A date as people type it, as `2023-03-12`: 12-3-2023, 12/03/23, 12.3.2023, 12032023, 12 maart 2023, 2023-03-12.
 * Undefined for what is no date, or one that is not in the calendar. Two digits of a year are of this century.
 */
export function dateFromInput(value: string): string | undefined {
  const text = value.normalize('NFKC').trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return calendarDate(iso[1], iso[2], iso[3]);
  const together = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const apart = /^(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)\.?[-/. ]+(\d{4}|\d{2})$/.exec(text);
  const [, day, month = '', year = ''] = together ?? apart ?? [];
  const number = /^\d/.test(month) ? month : MONTHS.indexOf(month.replace('mrt', 'maart').slice(0, 3)) + 1;
  return calendarDate(year.length === 2 ? `20${year}` : year, number, day);
}

function calendarDate(...[year, month, day]: readonly (string | number | undefined)[]): string | undefined {
  const two = (part: string | number | undefined) => String(part ?? '').padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const found = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(date) ? date : undefined;
}

/** `2023-03-12` as people write it: 12-3-2023; anything else as it is, because it was typed so. */
export function dateForInput(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return year ? `${Number(day)}-${Number(month)}-${year}` : value;
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
