/**
 * Two processes that fail, one after the other, at every pair of points, with the mail service's events before or after
 * the second, or never: each mail goes out exactly once, or people see that it did not; in order per case; other cases
 * go on.
 */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Melding } from '#shared/model/melding.ts';
import { asSwvId } from '#tests/support/ids.ts';
import {
  aCase,
  aMeldingWorld,
  CRASH_POINTS,
  type CrashPoint,
  type MeldingWorld,
} from '#tests/support/melding-world.ts';

const SES_FAULTS = ['throttle', 'cut-before', 'cut-after'] as const;
type Fault = 'none' | CrashPoint | (typeof SES_FAULTS)[number];
const FAULTS: readonly Fault[] = ['none', ...CRASH_POINTS, ...SES_FAULTS];
const EVENTS = ['before the second', 'after the second', 'never'] as const;

const isSesFault = (fault: Fault): fault is (typeof SES_FAULTS)[number] => SES_FAULTS.some((one) => one === fault);
const isCrash = (fault: Fault): fault is CrashPoint => CRASH_POINTS.some((one) => one === fault);

/** Died or was cut off where only the mail service knows whether the mail went out; in the first two it did not. */
const LOST: readonly Fault[] = ['after claim', 'cut-before'];
const UNKNOWN: readonly Fault[] = [...LOST, 'after send', 'cut-after'];

let world: MeldingWorld;
beforeAll(async () => {
  world = await aMeldingWorld();
});
beforeEach(() => world.forgetMails());
afterAll(() => world.close());

/** One process that gets the records of the case and of another one, and fails as asked. */
async function run(meldingen: readonly Melding[], fault: Fault): Promise<void> {
  if (isSesFault(fault)) world.mail.mail.faults.next(fault);
  await world.stream(meldingen, world.deps(isCrash(fault) ? fault : undefined));
  world.mail.mail.faults.clear();
}

interface End {
  readonly sent: number;
  readonly stand: string;
  readonly isShown: boolean;
}

async function endOf(melding: Melding): Promise<End> {
  return {
    sent: (await world.sent(melding)).length,
    stand: (await world.stored(melding))?.stand ?? 'GONE',
    isShown: (await world.undelivered(melding)).includes(melding.id),
  };
}

const SENT: End = { sent: 1, stand: 'VERZONDEN', isShown: false };

describe.each(FAULTS)('the first process: %s', (first) => {
  describe.each(FAULTS)('the second: %s', (second) => {
    it.each(EVENTS)('each mail goes out once, or people see that it did not, with events %s', async (events) => {
      const swv = asSwvId();
      const [one, two] = await aCase(world, ['voorschool', 'ouder'], swv);
      const [other] = await aCase(world, ['school'], swv);
      const records = [one, other, two];
      const deliver = () => (events === 'never' ? world.takeEvents() : world.deliver(world.takeEvents()));

      await run(records, first);
      if (events === 'before the second') await deliver();
      await run(records, second);
      await deliver();
      await run(records, 'none');
      const otherAfterStream = await endOf(other);
      for (let round = 0; round < 4; round++) {
        await deliver();
        world.advance(5 * 60_000);
        await world.retry(swv);
      }
      await deliver();

      const ends = await Promise.all([one, two, other].map(endOf));
      for (const end of ends) {
        expect(end.sent).toBeLessThanOrEqual(1);
        expect(end.stand === 'VERZONDEN' || (end.stand === 'MISLUKT' && end.isShown)).toBe(true);
        if (end.sent === 0) expect(end.isShown).toBe(true);
        if (end.sent === 1 && events !== 'never') expect(end).toEqual(SENT);
      }
      const faults = [first, second];
      const isSettled = faults.every(
        (fault) => !UNKNOWN.includes(fault) || (events !== 'never' && !LOST.includes(fault)),
      );
      if (isSettled) expect(ends).toEqual([SENT, SENT, SENT]);
      if (!faults.some((fault) => UNKNOWN.includes(fault))) expect(otherAfterStream.sent).toBe(1);
      const order = (await world.sent(one, two)).map(({ tags }) => tags.melding);
      expect(order).toEqual([one, two].map(({ id }) => id).filter((id) => order.includes(id)));
    });
  });
});
