/** Stretches of time, to tell from when until when somebody could read. The first moment counts, the last does not. */
export interface Periode {
  readonly vanaf: string;
  /** Absent while it lasts. */
  readonly tot?: string;
}

/** The stretch, or none when it would end before it begins. */
export function periode(vanaf: string, ...eindes: readonly (string | undefined)[]): readonly Periode[] {
  const tot = eindes.filter((one) => one !== undefined).sort()[0];
  if (tot === undefined) return [{ vanaf }];
  return vanaf < tot ? [{ vanaf, tot }] : [];
}

/** Where both hold. */
export function doorsnede(een: readonly Periode[], ander: readonly Periode[]): readonly Periode[] {
  return een.flatMap((a) => ander.flatMap((b) => periode(a.vanaf > b.vanaf ? a.vanaf : b.vanaf, a.tot, b.tot)));
}

/** Where the first holds and the other does not. */
export function zonder(perioden: readonly Periode[], uitgezonderd: readonly Periode[]): readonly Periode[] {
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
  const sorted = [...perioden].sort((a, b) => a.vanaf.localeCompare(b.vanaf));
  return sorted.reduce<readonly Periode[]>((done, next) => {
    const last = done.at(-1);
    if (!last || (last.tot !== undefined && last.tot < next.vanaf)) return [...done, next];
    const isOpen = last.tot === undefined || next.tot === undefined;
    const tot = isOpen ? undefined : [last.tot, next.tot].sort()[1];
    return [...done.slice(0, -1), tot === undefined ? { vanaf: last.vanaf } : { vanaf: last.vanaf, tot }];
  }, []);
}
