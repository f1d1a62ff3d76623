import type { ComponentChildren } from 'preact';
import type { Change } from '#web/api/use-change.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import type { ApiProblem } from '#web/wire/problem.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { DraftForm } from './draft-form.tsx';
import type { Labels, Show } from './vergelijk.tsx';

/** A dialog in which something is added or changed: fields, a button that sends them, and what went wrong. */
export function ChangeDialog<T extends object>(props: {
  /** Of the form; unique on the page. */
  readonly id: string;
  readonly heading: string;
  readonly change: Change<T>;
  /** What the fields are called; needed where somebody else can change the same thing. */
  readonly labels?: Labels<T>;
  /** A field in words, for those that are no text, yes or no, or a list of texts. */
  readonly show?: Show<T>;
  /** What its button says. */
  readonly action?: string;
  /** For what takes away or refuses. */
  readonly isNegative?: boolean;
  /** There is nothing to send yet. */
  readonly isEmpty?: boolean;
  readonly isWide?: boolean;
  /** What else went wrong: something that the fields need could not be loaded. */
  readonly problem?: ApiProblem | undefined;
  readonly children: ComponentChildren;
}) {
  const { id, heading, change, labels = {}, action = algemeen.opslaan, isWide = false } = props;
  const { draft, submit } = change;
  return (
    <Dialog heading={heading} onClose={change.onClose} isWide={isWide}>
      <DraftForm
        id={id}
        draft={draft}
        labels={labels}
        {...(props.show && { show: props.show })}
        problem={submit.problem ?? props.problem}
        onSubmit={() => submit.run(draft.value)}
      >
        {props.children}
        <div class="dialog__foot">
          <Button
            kind="primary"
            type="submit"
            isNegative={props.isNegative ?? false}
            isBusy={submit.isBusy}
            disabled={props.isEmpty}
          >
            {action}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
