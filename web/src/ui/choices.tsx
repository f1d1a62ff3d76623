import type { ComponentChildren } from 'preact';
import { Explained, explainedBy } from './explained.tsx';
import type { Option } from './fields.tsx';
import { useField } from './form.tsx';

interface ChoicesProps {
  /** JSON pointer of what is sent, so that a refusal finds it. */
  readonly plek: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly options: readonly (Option & {
    readonly hint?: ComponentChildren;
    /** What can be done with it without choosing it. */
    readonly beside?: ComponentChildren;
    readonly isDisabled?: boolean;
  })[];
}

/** Any number out of a few. */
export function Checkboxes(
  props: ChoicesProps & { readonly value: readonly string[]; readonly onValue: (value: readonly string[]) => void },
) {
  const { value, onValue, ...choices } = props;
  return (
    <Choices
      {...choices}
      type="checkbox"
      isChosen={(one) => value.includes(one)}
      onChoose={(one, isChosen) => onValue(isChosen ? [...value, one] : value.filter((other) => other !== one))}
    />
  );
}

/** A choice between a few, all to be seen. */
export function Radios(props: ChoicesProps & { readonly value: string; readonly onValue: (value: string) => void }) {
  const { value, onValue, ...choices } = props;
  return <Choices {...choices} type="radio" isChosen={(one) => one === value} onChoose={onValue} />;
}

/** A few choices under one question, each with its own label and hint. */
function Choices({
  plek,
  label,
  hint,
  options,
  type,
  isChosen,
  onChoose,
}: ChoicesProps & {
  readonly type: 'checkbox' | 'radio';
  readonly isChosen: (value: string) => boolean;
  readonly onChoose: (value: string, isChosen: boolean) => void;
}) {
  const { id, error } = useField(plek);
  return (
    <fieldset class="choices" id={id} tabIndex={-1} aria-describedby={explainedBy(id, hint, error)}>
      <legend class="utrecht-form-label">{label}</legend>
      <Explained id={id} hint={hint} error={error} />
      {options.map((one) => (
        <div class={one.beside ? 'choice choice--beside' : 'choice'} key={one.value}>
          <input
            type={type}
            id={`${id}-${one.value}`}
            name={type === 'radio' ? id : undefined}
            checked={isChosen(one.value)}
            disabled={one.isDisabled}
            aria-describedby={one.hint ? `${id}-${one.value}-hint` : undefined}
            onChange={(event) => onChoose(one.value, event.currentTarget.checked)}
          />
          <label for={`${id}-${one.value}`}>{one.label}</label>
          {one.beside}
          {one.hint && (
            <div class="choice__hint" id={`${id}-${one.value}-hint`}>
              {one.hint}
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}
