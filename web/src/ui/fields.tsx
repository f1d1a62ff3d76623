import type { ComponentChildren } from 'preact';
import { algemeen } from '#web/teksten/algemeen.ts';
import type { ProblemDetail } from '#web/wire/problem.ts';
import { Button } from './button.tsx';
import { DateInput } from './date-field.tsx';
import { Explained, explainedBy } from './explained.tsx';
import { useField } from './form.tsx';

interface FieldProps {
  /** JSON pointer of what this field sends (`/kind/voornaam`), so that a refusal finds it. */
  readonly plek: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  /** May be left empty: said beside the label, because most fields must be filled in. */
  readonly isOptional?: boolean;
}

/** Label, hint and error around one input, tied together for a screen reader. */
function Field({
  plek,
  label,
  hint,
  isOptional,
  text,
  children,
}: FieldProps & {
  /** What stands in it, when a part of it can be taken out after a refusal. */
  text?: { readonly value: string; readonly onValue: (value: string) => void };
  children: (input: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ComponentChildren;
}) {
  const { id, error, tekens } = useField(plek);
  const describedBy = explainedBy(id, hint, error);
  return (
    <div class={`utrecht-form-field utrecht-form-field--text${error ? ' utrecht-form-field--invalid' : ''}`}>
      <label class="utrecht-form-label" for={id}>
        {label}
        {isOptional && <span class="optional"> ({algemeen.nietVerplicht})</span>}
      </label>
      <Explained id={id} hint={hint} error={error} />
      {text && tekens && <TakeOut {...text} tekens={tekens} />}
      {children({
        id,
        ...(describedBy && { 'aria-describedby': describedBy }),
        ...(error && { 'aria-invalid': true as const }),
      })}
    </div>
  );
}

/** Which characters were refused, and a button that takes them out: the rest of what somebody typed stays. */
function TakeOut(props: {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly tekens: NonNullable<ProblemDetail['tekens']>;
}) {
  const { value, onValue, tekens } = props;
  // Typed on since the refusal: the places mean nothing any more.
  const isThere = tekens.every(({ van, tot }) => (value.slice(van, tot).match(/\p{Nd}/gu)?.length ?? 0) >= 8);
  if (!isThere) return null;
  const without = tekens.reduceRight((left, { van, tot }) => left.slice(0, van) + left.slice(tot), value);
  return (
    <div class="row">
      <span>
        {algemeen.nummerHier} <mark>{tekens.map(({ van, tot }) => value.slice(van, tot)).join(', ')}</mark>
      </span>
      <Button onClick={() => onValue(without)}>{algemeen.nummerWeghalen}</Button>
    </div>
  );
}

type TextFieldProps = FieldProps & {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'datetime-local' | 'tel' | 'search' | 'number';
  readonly autocomplete?: string;
  readonly inputMode?: 'numeric' | 'text' | 'search';
  readonly maxLength?: number;
  readonly min?: string | number;
  readonly max?: string | number;
  /** What stands behind the field on its line. */
  readonly beside?: ComponentChildren;
};

/** One line of text, a date or a password. */
export function TextField(props: TextFieldProps) {
  const { plek, label, hint, isOptional, value, onValue, type = 'text', beside, ...rest } = props;
  return (
    <Field plek={plek} label={label} hint={hint} isOptional={isOptional ?? false} text={{ value, onValue }}>
      {(input) => {
        if (type === 'date') return <DateInput input={input} value={value} onValue={onValue} />;
        const typed = (
          <input
            {...(rest as object)}
            {...input}
            type={type as 'text'}
            class="utrecht-textbox utrecht-textbox--html-input"
            dir={type === 'number' ? undefined : 'auto'}
            value={value}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        );
        return beside ? (
          <div class="field-line">
            {typed}
            {beside}
          </div>
        ) : (
          typed
        );
      }}
    </Field>
  );
}

/**
 * Several lines of text. `maxLength` is told, not enforced while typing: a browser would cut a text that is pasted
 * without a word. What is too long can be seen here, and the API refuses it.
 */
export function TextArea({
  rows = 5,
  maxLength,
  hint,
  value,
  onValue,
  ...field
}: FieldProps & { value: string; onValue: (value: string) => void; rows?: number; maxLength?: number }) {
  return (
    <Field {...field} hint={tooLong(value, maxLength) ?? hint} text={{ value, onValue }}>
      {(input) => (
        <textarea
          {...input}
          class="utrecht-textarea utrecht-textarea--html-textarea"
          dir="auto"
          rows={rows}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** Said as soon as somebody comes near the end. */
function tooLong(value: string, maxLength: number | undefined): string | undefined {
  if (maxLength === undefined || value.length <= maxLength * 0.9) return undefined;
  return algemeen.lengte(value.length, maxLength);
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Choices of which each is sent as its key. */
export function optionsOf(texts: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(texts).map(([value, label]) => ({ value, label }));
}

/**
 * A choice from a list that may be long; `empty` is the line that stands there before anything was chosen: '' for the
 * usual words.
 */
export function Select({
  options,
  empty,
  value,
  onValue,
  ...field
}: FieldProps & { options: readonly Option[]; empty?: string; value: string; onValue: (value: string) => void }) {
  return (
    <Field {...field}>
      {(input) => (
        <select
          {...input}
          class="utrecht-select utrecht-select--html-select"
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          {empty !== undefined && <option value="">{empty || algemeen.maakKeuze}</option>}
          <Options of={options} value={value} />
        </select>
      )}
    </Field>
  );
}

/** The choices of a list, the one that was made among them. */
export function Options(props: { readonly of: readonly Option[]; readonly value: string }) {
  return (
    <>
      {props.of.map((one) => (
        <option key={one.value} value={one.value} selected={one.value === props.value}>
          {one.label}
        </option>
      ))}
    </>
  );
}

/** One thing that is or is not so. */
export function Checkbox({
  plek,
  label,
  hint,
  isChecked,
  onChecked,
}: FieldProps & { isChecked: boolean; onChecked: (isChecked: boolean) => void }) {
  const { id, error } = useField(plek);
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        checked={isChecked}
        aria-describedby={explainedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        onChange={(event) => onChecked(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      <Explained id={id} hint={hint} error={error} hintClass="choice__hint" />
    </div>
  );
}
