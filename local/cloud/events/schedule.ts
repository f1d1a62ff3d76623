import { Cron } from 'croner';

/** Gives the first moment after `after` at which a schedule runs, or null when it never runs again. */
export type NextRun = (after: Date) => Date | null;

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Reads `rate(…)` and `cron(…)` as EventBridge and Scheduler write them. `timezone` is a name such as
 * `Europe/Amsterdam` (Scheduler only; rules run in UTC). A rate counts from `start`, so it keeps its beat.
 * Refuses what AWS refuses: "1 minutes", five fields, or a day of the month beside a day of the week.
 */
export function parseSchedule(expression: string, start: Date, timezone = 'UTC'): NextRun {
  const [, kind, inner] = /^(rate|cron)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'rate' && inner !== undefined) return parseRate(inner, start, expression);
  if (kind === 'cron' && inner !== undefined) return parseCron(inner, timezone, expression);
  throw new Error(`schedule: "${expression}" is neither rate(…) nor cron(…)`);
}

function parseRate(inner: string, start: Date, expression: string): NextRun {
  const [, amount, unit, plural] = /^([1-9]\d*) (minute|hour|day)(s?)$/.exec(inner) ?? [];
  const unitMs = UNIT_MS[unit ?? ''];
  if (amount === undefined || unitMs === undefined || (amount === '1') !== (plural === '')) {
    throw new Error(`schedule: "${expression}" is not a rate that AWS accepts`);
  }
  const period = Number(amount) * unitMs;
  return (after) => {
    const periods = Math.max(1, Math.floor((after.getTime() - start.getTime()) / period) + 1);
    return new Date(start.getTime() + periods * period);
  };
}

function parseCron(inner: string, timezone: string, expression: string): NextRun {
  const fields = inner.trim().split(/\s+/);
  const [, , dayOfMonth, , dayOfWeek] = fields;
  if (fields.length !== 6 || (dayOfMonth === '?') === (dayOfWeek === '?')) {
    throw new Error(`schedule: "${expression}" needs six fields, with ? for one of the two kinds of day`);
  }
  // AWS counts Sunday as 1 and allows "0/15"; the leading 0 is the second, which AWS does not have.
  const cron = new Cron(`0 ${fields.join(' ')}`, {
    timezone,
    mode: '7-part',
    alternativeWeekdays: true,
    domAndDow: true,
    sloppyRanges: true,
  });
  return (after) => cron.nextRun(after);
}
