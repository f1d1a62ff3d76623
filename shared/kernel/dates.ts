import type { Datum, Moment } from '#shared/kernel/text.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** The moment of a number of milliseconds since 1970. */
export function momentAt(milliseconds: number): Moment {
  return new Date(milliseconds).toISOString() as Moment;
}

/** The calendar date in UTC at a moment. */
export function dayOf(moment: Moment): Datum {
  return moment.slice(0, 10) as Datum;
}

/** A number of milliseconds after a moment. Negative goes back. */
export function later(moment: Moment, milliseconds: number): Moment {
  return momentAt(Date.parse(moment) + milliseconds);
}

/** `days` after an ISO moment, as an ISO moment. Negative goes back. */
export function addDays(moment: Moment, days: number): Moment {
  return later(moment, days * DAY_MS);
}

/** `days` after a calendar date `YYYY-MM-DD`, as a calendar date. */
export function addDaysToDate(date: Datum, days: number): Datum {
  return dayOf(addDays(`${date}T00:00:00.000Z`, days));
}

/**
 * The calendar date in the Netherlands at an ISO moment, `YYYY-MM-DD`. Almost every request asks for it, and the first
 * use of `Intl` costs a function that starts more than all its own code: so the rule itself stands here (Directive
 * 2000/84/EC), and a test holds it beside the time zone data of Node.
 */
export function dateInNetherlands(moment: Moment): Datum {
  const utc = Date.parse(moment);
  const year = new Date(utc).getUTCFullYear();
  const isSummer = lastSundayAtOne(year, MARCH) <= utc && utc < lastSundayAtOne(year, OCTOBER);
  return dayOf(momentAt(utc + (isSummer ? 2 : 1) * HOUR_MS));
}

const MARCH = 2;
const OCTOBER = 9;

/** 01:00 UTC on the last Sunday of a month of 31 days: the moment at which the clock is changed. */
function lastSundayAtOne(year: number, month: number): number {
  const last = Date.UTC(year, month, 31, 1);
  return last - new Date(last).getUTCDay() * DAY_MS;
}

/** The first moment after a Dutch day `YYYY-MM-DD`, which ends at 22:00 or 23:00 UTC. */
export function afterDutchDay(day: Datum): Moment {
  const summer: Moment = `${day}T22:00:00.000Z`;
  return dateInNetherlands(summer) > day ? summer : `${day}T23:00:00.000Z`;
}

/** A calendar date as people read it: `1 september 2027`. */
export function readableDate(date: Datum): string {
  longDate ??= new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
  return longDate.format(new Date(`${date}T00:00:00Z`));
}

/** Made at the first use: to make one takes longer than all other work for a row of a list. */
let longDate: Intl.DateTimeFormat | undefined;

/** A moment as people in the Netherlands read it: `dinsdag 12 januari 2027 om 14:00 uur`. */
export function readableMoment(moment: Moment): string {
  const zone = { timeZone: 'Europe/Amsterdam' };
  const day = new Intl.DateTimeFormat('nl-NL', { ...zone, dateStyle: 'full' }).format(new Date(moment));
  const time = new Intl.DateTimeFormat('nl-NL', { ...zone, timeStyle: 'short' }).format(new Date(moment));
  return `${day} om ${time} uur`;
}
