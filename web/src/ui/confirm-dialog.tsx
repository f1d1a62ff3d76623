import type { ComponentChildren } from 'preact';
import { confirmDone } from '#web/announce.ts';
import { type Submit, useSubmit } from '#web/api/use-submit.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorSummary } from './form.tsx';

interface Question {
  readonly heading: string;
  /** The act, as its button names it. */
  readonly action: string;
  /** For what takes away or refuses. */
  readonly isNegative?: boolean;
  readonly onClose: () => void;
  /** What will happen. */
  readonly children: ComponentChildren;
}

/** Asks before something that has consequences; when it was done that is said, and what is shown is loaded again. */
export function ConfirmDialog(
  props: Question & {
    /** What was sent and got no answer then outlives the dialog: doing it again does it once. */
    readonly name?: string;
    readonly send: (idempotencyKey: string) => Promise<unknown>;
    /** What is said when it was done. */
    readonly said?: string | undefined;
    /** Loads what changed: after it was done, and when somebody else was first. */
    readonly onChanged?: (() => void) | undefined;
  },
) {
  const { name, send, said, onChanged, ...question } = props;
  const options = { ...(name && { name }), ...(onChanged && { onConflict: onChanged }) };
  const submit = useSubmit(options, async (key) => {
    await send(key);
    if (said) confirmDone(said);
    props.onClose();
    onChanged?.();
  });
  return <Confirmation {...question} submit={submit} />;
}

/** The question alone, where somebody else sends: says what will happen, and names the act on its button. */
export function Confirmation({
  heading,
  action,
  otherwise = algemeen.annuleren,
  isNegative = false,
  submit,
  onClose,
  children,
}: Question & {
  /** What the button says that does nothing. */
  readonly otherwise?: string;
  readonly submit: Pick<Submit<[]>, 'isBusy' | 'problem' | 'run'>;
}) {
  return (
    <Dialog heading={heading} onClose={onClose}>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
      {children}
      <div class="dialog__foot">
        <Button kind="primary" isNegative={isNegative} isBusy={submit.isBusy} onClick={() => submit.run()}>
          {action}
        </Button>
        <Button onClick={onClose}>{otherwise}</Button>
      </div>
    </Dialog>
  );
}
