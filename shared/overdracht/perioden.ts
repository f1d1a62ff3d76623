import type { Moment } from '#shared/kernel/text.ts';
/** Stretches of time, to tell from when until when somebody could read. The first moment counts, the last does not. */
export interface Periode {
  readonly vanaf: Moment;
  /** Absent while it lasts. */
  readonly tot?: Moment;
}

/** The stretch, or none when it would end before it begins. */
export function periode(vanaf: Moment, ...eindes: readonly (Moment | undefined)[]): readonly Periode[] {
  const tot = eindes.filter((one) => one !== undefined).sort()[0];
  if (tot === undefined) return [{ vanaf }];
  return vanaf < tot ? [{ vanaf, tot }] : [];
}

/** Where both hold. */
export function doorsnede(een: readonly Periode[], ander: readonly Periode[]): readonly Periode[] {
  return een.flatMap((a) => ander.flatMap((b) => periode(a.vanaf > b.vanaf ? a.vanaf : b.vanaf, a.tot, b.tot)));
}

/** Where the first holds and the other does not. */
export function without(perioden: readonly Periode[], uitgezonderd: readonly Periode[]): readonly Periode[] {
  return uitgezonderd.reduce<readonly Periode[]>(
    (rest, weg) =>
      rest.flatMap((een) => [
        ...periode(een.vanaf, een.tot, weg.vanaf),
        ...(weg.tot === undefined ? [] : periode(weg.tot > een.vanaf ? weg.tot : een.vanaf, een.tot)),
      ]),
    perioden,
  );
}

/** All of them, those that touch made into one, in order. */
export function samengevoegd(perioden: readonly Periode[]): readonly Periode[] {
  const done: Periode[] = [];
  for (const next of [...perioden].sort((a, b) => a.vanaf.localeCompare(b.vanaf))) {
    const last = done.at(-1);
    if (last && (last.tot === undefined || next.vanaf <= last.tot)) done.splice(-1, 1, aaneen(last, next));
    else done.push(next);
  }
  return done;
}

function aaneen(een: Periode, ander: Periode): Periode {
  const { vanaf } = een;
  if (een.tot === undefined || ander.tot === undefined) return { vanaf };
  return { vanaf, tot: een.tot > ander.tot ? een.tot : ander.tot };
}
