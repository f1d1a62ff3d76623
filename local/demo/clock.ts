import { v7 as uuidv7 } from 'uuid';
import type { Context } from '#shared/kernel/context.ts';
import { addDaysToDate, dateInNetherlands, momentAt } from '#shared/kernel/dates.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';

const SATURDAY = 6;
const SUNDAY = 0;

/** The calendar date so many working days before another. 0: that day itself, or the Friday before a weekend. */
export function workdaysBefore(date: Datum, count: number): Datum {
  let day = date;
  while (isWeekend(day)) day = addDaysToDate(day, -1);
  for (let left = count; left > 0; left -= 1) {
    do day = addDaysToDate(day, -1);
    while (isWeekend(day));
  }
  return day;
}

function isWeekend(date: Datum): boolean {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay();
  return day === SATURDAY || day === SUNDAY;
}

/** The moment at which a clock in the Netherlands shows this time (`09:15`) on this day. */
export function momentInNetherlands(date: Datum, time: string): Moment {
  const asUtc = Date.parse(`${date}T${time}:00.000Z`);
  const shows = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' });
  const hoursAhead = [1, 2].find((hours) => shows.format(asUtc - hours * HOUR_MS) === time) ?? 1;
  return momentAt(asUtc - hoursAhead * HOUR_MS);
}

const HOUR_MS = 60 * 60 * 1000;

/**
 * The clock of the story: it stands still until it is moved, and only ever moves on within a case. All of it follows
 * from the day on which the seed runs, so the demonstration is as young tomorrow as it is today.
 */
export class DemoClock {
  readonly today: Datum;
  readonly #until: number;
  #now: number;

  constructor(start: Date) {
    this.today = dateInNetherlands(momentAt(start.getTime()));
    this.#until = start.getTime();
    this.#now = start.getTime();
  }

  get nu(): Moment {
    return momentAt(this.#now);
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** A moment of a working day, so many of them ago; never later than the seed itself. */
  moveTo(workdaysAgo: number, time: string): void {
    const asked = Date.parse(momentInNetherlands(workdaysBefore(this.today, workdaysAgo), time));
    this.#now = Math.min(asked, this.#until);
  }

  /** Today plus so many calendar days, as a date. */
  day(ahead: number): Datum {
    return addDaysToDate(this.today, ahead);
  }

  /**
   * What one request knows of the world. Each id is a millisecond younger than the one before: ids of the past sort as
   * ids that were made then.
   */
  context(): Context {
    const { nu } = this;
    return { nu, nieuwId: () => uuidv7({ msecs: this.#tick() }) };
  }

  #tick(): number {
    this.#now += 1;
    return this.#now;
  }
}
