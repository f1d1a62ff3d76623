import type { ComponentChildren } from 'preact';
import type { Submit } from '#web/api/use-submit.ts';
import { inloggen as t } from '#web/teksten/inloggen.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Form } from '#web/ui/form.tsx';

/** One step of signing in: its fields, the button that goes on, and the other ways beside it. */
export function StepForm(props: {
  readonly id: string;
  readonly submit: Submit<[]>;
  readonly action: string;
  /** Where else one can go from here. */
  readonly ways?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const { id, submit } = props;
  return (
    <Form id={id} problem={submit.problem} onSubmit={() => submit.run()}>
      {props.children}
      <div class="row">
        <Button kind="primary" type="submit" isBusy={submit.isBusy}>
          {props.action}
        </Button>
        {props.ways}
      </div>
    </Form>
  );
}

/** Another way than the button that goes on. */
export function Way({ onClick, children }: { readonly onClick: () => void; readonly children: string }) {
  return (
    <Button kind="subtle" onClick={onClick}>
      {children}
    </Button>
  );
}

/** A code of six digits: of the app, or from the mail. */
export function CodeField(props: {
  readonly label?: string;
  readonly hint?: string;
  readonly value: string;
  readonly onValue: (code: string) => void;
}) {
  const { label = t.code } = props;
  return <TextField {...props} plek="/code" label={label} autocomplete="one-time-code" inputMode="numeric" />;
}

/** The address that somebody signs in with. */
export function EmailField(props: { readonly value: string; readonly onValue: (email: string) => void }) {
  return <TextField {...props} plek="/email" label={t.email} type="email" autocomplete="username" />;
}
