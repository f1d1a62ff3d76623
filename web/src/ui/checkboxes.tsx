import type { ComponentChildren } from 'preact';
import type { Option } from './fields.tsx';
import { useField } from './form.tsx';

/** Any number out of a few. */
export function Checkboxes({
  plek,
  label,
  hint,
  options,
  chosen,
  onChosen,
}: {
  readonly plek: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly options: readonly (Option & { readonly hint?: ComponentChildren })[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}) {
  const { id, error } = useField(plek);
  return (
    <fieldset
      class="choices"
      id={id}
      tabIndex={-1}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-fout`].filter(Boolean).join(' ') || undefined}
    >
      <legend class="utrecht-form-label">{label}</legend>
      {hint && (
        <div class="utrecht-form-field__description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div class="utrecht-form-field__error-message" id={`${id}-fout`}>
          {error}
        </div>
      )}
      {options.map((one) => (
        <div class="choice" key={one.value}>
          <input
            type="checkbox"
            id={`${id}-${one.value}`}
            checked={chosen.includes(one.value)}
            aria-describedby={one.hint ? `${id}-${one.value}-hint` : undefined}
            onChange={(event) =>
              onChosen(
                event.currentTarget.checked ? [...chosen, one.value] : chosen.filter((value) => value !== one.value),
              )
            }
          />
          <label for={`${id}-${one.value}`}>{one.label}</label>
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
