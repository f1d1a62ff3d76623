import type { ComponentChildren } from 'preact';
import type { Submit } from '#web/api/use-submit.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorSummary } from './form.tsx';

/** Asks before something that has consequences: says what will happen, and names the act on its button. */
export function ConfirmDialog({
  heading,
  action,
  otherwise = algemeen.annuleren,
  isNegative = false,
  submit,
  onClose,
  children,
}: {
  readonly heading: string;
  readonly action: string;
  /** What the button says that does nothing. */
  readonly otherwise?: string;
  readonly isNegative?: boolean;
  readonly submit: Submit<[]>;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <Dialog heading={heading} onClose={onClose}>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
      {children}
      <div class="row">
        <Button kind="primary" isNegative={isNegative} isBusy={submit.isBusy} onClick={() => submit.run()}>
          {action}
        </Button>
        <Button onClick={onClose}>{otherwise}</Button>
      </div>
    </Dialog>
  );
}
