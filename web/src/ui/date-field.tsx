import { useRef, useState } from 'preact/hooks';
import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from './button.tsx';
import { dateForInput, dateFromInput } from './dates.ts';

/** A date as people type it (12-3-2023, 12 maart 2023) or choose it from a calendar; outside it is `2023-03-12`. */
export function DateInput(props: {
  /** Id, description and whether it is wrong: of the field around it. */
  readonly input: object;
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const { value, onValue } = props;
  const picker = useRef<HTMLInputElement>(null);
  // While somebody types, exactly what was typed; else how we write dates.
  const [typed, setTyped] = useState<string>();
  return (
    <div class="field-line">
      <input
        {...props.input}
        type="text"
        inputMode="text"
        autocomplete="off"
        class="utrecht-textbox utrecht-textbox--html-input date"
        placeholder={algemeen.datumVorm}
        value={typed ?? dateForInput(value)}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value);
          onValue(dateFromInput(currentTarget.value) ?? currentTarget.value);
        }}
        onBlur={() => setTyped(undefined)}
      />
      <span class="date__pick">
        <Button kind="subtle" onClick={() => picker.current?.showPicker()}>
          {algemeen.kalender}
        </Button>
        <input
          ref={picker}
          type="date"
          class="date__picker"
          tabIndex={-1}
          aria-hidden="true"
          value={dateFromInput(value) ?? ''}
          onInput={({ currentTarget }) => currentTarget.value && onValue(currentTarget.value)}
        />
      </span>
    </div>
  );
}
