import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Radios } from '#web/ui/choices.tsx';
import { momentFromInput } from '#web/ui/dates.ts';
import { fieldIn } from '#web/ui/field-of.ts';
import { optionsOf, TextField } from '#web/ui/fields.tsx';
import { problemAt } from '#web/wire/problem.ts';

export type Openingswijze = keyof typeof t.openingen;

/** From when until when one invitee may read, as it is typed. */
export interface Opening {
  readonly openingswijze: Openingswijze;
  readonly opentOp: string;
  readonly sluitOp: string;
}

/** The fields for the opening and closing moment of one invitee. */
export function OpeningVelden(props: {
  readonly value: Opening;
  readonly onValue: (value: Opening) => void;
  /** Where these stand in a form with those of more people. */
  readonly prefix?: string;
}) {
  const { value, onValue, prefix = '' } = props;
  return (
    <>
      <Radios
        plek={`${prefix}/openingswijze`}
        label={t.opening}
        value={value.openingswijze}
        onValue={(wijze) => onValue({ ...value, openingswijze: wijze as Openingswijze })}
        options={optionsOf(t.openingen)}
      />
      {value.openingswijze === 'OP_TIJDSTIP' && (
        <TextField {...fieldIn(props, 'opentOp', prefix)} label={t.opentOp} type="datetime-local" />
      )}
      <TextField {...fieldIn(props, 'sluitOp', prefix)} label={t.sluitOp} hint={t.sluitHint} type="datetime-local" />
    </>
  );
}

/** True when both moments are there, in their order: then it can be told what it does. */
export function isVolledig({ openingswijze, opentOp, sluitOp }: Opening): boolean {
  const closes = momentFromInput(sluitOp);
  const opens = openingswijze === 'OP_TIJDSTIP' ? momentFromInput(opentOp) : new Date().toISOString();
  return closes !== undefined && opens !== undefined && opens < closes;
}

/** What is sent. @throws ApiProblem at the field where a moment is missing. */
export function openingBody({ openingswijze, opentOp, sluitOp }: Opening, prefix = '') {
  const closes = momentFromInput(sluitOp);
  if (!closes) throw problemAt(`${prefix}/sluitOp`, t.momentOntbreekt);
  const opens = openingswijze === 'OP_TIJDSTIP' ? momentFromInput(opentOp) : undefined;
  if (openingswijze === 'OP_TIJDSTIP' && !opens) throw problemAt(`${prefix}/opentOp`, t.momentOntbreekt);
  return { openingswijze, sluitOp: closes, ...(opens ? { opentOp: opens } : {}) };
}
