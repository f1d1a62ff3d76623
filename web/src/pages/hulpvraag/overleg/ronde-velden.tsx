import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { momentFromInput } from '#web/ui/dates.ts';
import { TextField } from '#web/ui/fields.tsx';
import { problemAt } from '#web/wire/problem.ts';

/** When and where a meeting is, as it is typed. */
export interface RondeInvoer {
  readonly moment: string;
  readonly duurMinuten: string;
  readonly plaats: string;
}

/** How long a meeting can be, in minutes. */
const DUUR = { min: 5, max: 480 };

/** The fields for when and where. `onValue` gets what changed. */
export function RondeVelden(props: {
  readonly value: RondeInvoer;
  readonly onValue: (changed: Partial<RondeInvoer>) => void;
}) {
  const field = (name: keyof RondeInvoer) => ({
    plek: `/${name}`,
    value: props.value[name],
    onValue: (typed: string) => props.onValue({ [name]: typed }),
  });
  return (
    <>
      <TextField {...field('moment')} label={t.moment} type="datetime-local" />
      <TextField {...field('duurMinuten')} label={t.duur} type="number" {...DUUR} />
      <TextField {...field('plaats')} label={t.plaats} hint={t.plaatsHint} isOptional maxLength={200} />
    </>
  );
}

/** When it is and how long, as something that can be asked about; undefined while that is not typed whole. */
export function wanneer({ moment: typed, duurMinuten }: RondeInvoer) {
  const moment = momentFromInput(typed);
  const duur = Number(duurMinuten);
  return moment && Number.isInteger(duur) && duur >= DUUR.min && duur <= DUUR.max
    ? { moment, duurMinuten: duur }
    : undefined;
}

/** What is sent. @throws ApiProblem when there is no moment. */
export function rondeBody({ moment: typed, duurMinuten, plaats }: RondeInvoer) {
  const moment = momentFromInput(typed);
  if (!moment) throw problemAt('/moment', t.momentOntbreekt);
  return { moment, duurMinuten: Number(duurMinuten), plaats };
}
