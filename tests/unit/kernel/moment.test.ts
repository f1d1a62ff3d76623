import { describe, expect, expectTypeOf, it } from 'vitest';
import * as z from 'zod/mini';
import { addDays, addDaysToDate, dateInNetherlands, dayOf, later, momentAt } from '#shared/kernel/dates.ts';
import { type Datum, DatumSchema, isMoment, type Moment, MomentSchema } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { Aanmelding } from '#shared/model/school.ts';

const MOMENT: Moment = '2026-10-05T09:00:00.000Z';
const DAG: Datum = '2026-10-05';

describe('A moment', () => {
  it('is what its schema makes of text, and neither a date nor any other text for the compiler', () => {
    expect(z.parse(MomentSchema, MOMENT)).toBe(MOMENT);
    expectTypeOf<z.infer<typeof MomentSchema>>().toEqualTypeOf<Moment>();
    expectTypeOf<Dossier['hulpvraag']['statusSinds']>().toEqualTypeOf<Moment>();
    expectTypeOf<string>().not.toExtend<Moment>();
    expectTypeOf<Datum>().not.toExtend<Moment>();
    // @ts-expect-error a date has no time of day to count from
    expect(() => addDays(DAG, 1)).not.toThrow();
    // @ts-expect-error nor has text of which nobody looked at the form
    expect(() => dateInNetherlands(String(MOMENT))).not.toThrow();
  });

  it('comes from a number of milliseconds, or from another moment', () => {
    expect(momentAt(Date.parse(MOMENT))).toBe(MOMENT);
    expect(later(MOMENT, 1)).toBe('2026-10-05T09:00:00.001Z');
    expectTypeOf(addDays(MOMENT, 1)).toEqualTypeOf<Moment>();
  });
});

describe('A date', () => {
  it('is what its schema makes of text, and neither a moment nor any other text for the compiler', () => {
    expect(z.parse(DatumSchema, DAG)).toBe(DAG);
    expectTypeOf<z.infer<typeof DatumSchema>>().toEqualTypeOf<Datum>();
    expectTypeOf<Aanmelding['ontvangenOp']>().toEqualTypeOf<Datum>();
    expectTypeOf<Lidmaatschap['totEnMet']>().toEqualTypeOf<Datum | undefined>();
    expectTypeOf<string>().not.toExtend<Datum>();
    expectTypeOf<Moment>().not.toExtend<Datum>();
    // @ts-expect-error days are counted on a calendar, not from a moment
    expect(() => addDaysToDate(MOMENT, 1)).toThrow();
  });

  it('that is written out in the code must have the form of one', () => {
    // @ts-expect-error months have no names here
    const named: Datum = '5 oktober 2026';
    expect(z.safeParse(DatumSchema, named).success).toBe(false);
  });

  it('is told from a moment where either may stand', () => {
    expect([isMoment(MOMENT), isMoment(DAG)]).toEqual([true, false]);
    expect(dayOf(MOMENT)).toBe(DAG);
  });
});
