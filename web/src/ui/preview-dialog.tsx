import type { ComponentChildren } from 'preact';
import type { Change } from '#web/api/use-change.ts';
import type { Preview } from '#web/api/use-preview.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { DraftForm } from './draft-form.tsx';
import { ErrorSummary } from './form.tsx';

/** A change in two steps: it is filled in, then what it does is seen, and only there it is confirmed. */
export function PreviewDialog<T extends object, V>(props: {
  /** Of the form; unique on the page. */
  readonly id: string;
  readonly heading: string;
  /** The heading of the second step. */
  readonly checkHeading: string;
  readonly change: Change<T>;
  readonly preview: Preview<T, V>;
  /** What leads to the second step; absent while there is nothing to choose. */
  readonly next?: string | undefined;
  /** The act, on the button of the second step. */
  readonly action: string;
  /** Takes the place of that button: when the act cannot be done any more. */
  readonly instead?: ComponentChildren;
  readonly back?: string;
  /** By default what was refused is forgotten on the way back. */
  readonly onBack?: () => void;
  /** Above both steps. */
  readonly above?: ComponentChildren;
  /** What it does, for the second step. */
  readonly check: (shown: V) => ComponentChildren;
  /** The fields of the first step. */
  readonly children: ComponentChildren;
}) {
  const { id, preview, change, next = '', back = algemeen.terug } = props;
  const { draft, submit } = change;
  const { shown } = preview;
  const goBack = () => {
    submit.clear();
    preview.back();
  };
  return (
    <Dialog heading={shown === undefined ? props.heading : props.checkHeading} onClose={change.onClose}>
      {props.above}
      {shown === undefined ? (
        <DraftForm
          id={id}
          draft={draft}
          problem={preview.problem ?? submit.problem}
          onSubmit={() => {
            submit.clear();
            preview.run(draft.value);
          }}
        >
          {props.children}
          {next && (
            <div class="dialog__foot">
              <Button kind="primary" type="submit" isBusy={preview.isBusy}>
                {next}
              </Button>
            </div>
          )}
        </DraftForm>
      ) : (
        <>
          {submit.problem && <ErrorSummary problem={submit.problem} />}
          {props.check(shown)}
          <div class="dialog__foot">
            {props.instead || (
              <Button kind="primary" isBusy={submit.isBusy} onClick={() => submit.run(draft.value)}>
                {props.action}
              </Button>
            )}
            <Button kind="subtle" onClick={props.onBack ?? goBack}>
              {back}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
