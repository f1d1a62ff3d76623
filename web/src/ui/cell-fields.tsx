import { Explained, explainedBy } from './explained.tsx';
import { type Option, Options } from './fields.tsx';
import { useField } from './form.tsx';

interface CellProps {
  readonly plek: string;
  /** Said to whoever listens, and before what is wrong with it; who looks reads the head of the column. */
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A choice in a cell of a table. */
export function CellSelect({ plek, label, value, onValue, options }: CellProps & { options: readonly Option[] }) {
  const { id, error } = useField(plek);
  return (
    <>
      <Named id={id} label={label} error={error} />
      <select
        id={id}
        class="utrecht-select utrecht-select--html-select cell-field"
        aria-describedby={explainedBy(id, undefined, error)}
        aria-invalid={error ? true : undefined}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        <Options of={options} value={value} />
      </select>
    </>
  );
}

/** A moment in a cell of a table. */
export function CellInput({ plek, label, value, onValue, type }: CellProps & { readonly type: 'datetime-local' }) {
  const { id, error } = useField(plek);
  return (
    <>
      <Named id={id} label={label} error={error} />
      <input
        id={id}
        type={type}
        class="utrecht-textbox utrecht-textbox--html-input cell-field"
        aria-describedby={explainedBy(id, undefined, error)}
        aria-invalid={error ? true : undefined}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </>
  );
}

function Named({
  id,
  label,
  error,
}: {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
}) {
  return (
    <>
      <label class="only-heard" for={id}>
        {label}
      </label>
      <Explained id={id} error={error} />
    </>
  );
}
