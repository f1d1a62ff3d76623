import { werklijstTeksten as t } from '#web/teksten/werklijst.ts';
import { type Option, Options } from '#web/ui/fields.tsx';

/** A choice that needs no line of its own: its label is heard, and seen as what stands in it. */
export function Choice(props: {
  readonly label: string;
  /** What stands for no choice; absent where one is always made. */
  readonly all?: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onValue: (value: string) => void;
}) {
  // A choice from the address stays to be seen, also when no row has it now.
  const isKnown = props.value === '' || props.options.some(({ value }) => value === props.value);
  if (isKnown && props.value === '' && props.options.length < 2) return null;
  return (
    <select
      aria-label={props.label}
      class="utrecht-select utrecht-select--html-select worklist__choice"
      value={props.value}
      onChange={(event) => props.onValue(event.currentTarget.value)}
    >
      {props.all !== undefined && <option value="">{props.all}</option>}
      {!isKnown && <option value={props.value}>{t.nietsGekozen}</option>}
      <Options of={props.options} value={props.value} />
    </select>
  );
}
