import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useSubmit } from '#web/api/use-submit.ts';
import { resetPassword } from '#web/session/steps.ts';
import { inloggen as t } from '#web/teksten/inloggen.ts';
import { digitsOf } from './code-step.tsx';
import { explained, filledIn } from './explain.ts';
import { HiddenUsername, NewPasswordFields, NO_PASSWORD, samePassword } from './new-password-fields.tsx';
import { CodeField, StepForm } from './step-form.tsx';

interface NewPasswordWithCodeProps {
  readonly email: string;
  readonly onDone: () => void;
  /** The way out, beside the button. */
  readonly children?: ComponentChildren;
}

/** Here the code came by mail: the clock of a phone has nothing to do with it. */
const HERSTEL = { CodeMismatchException: t.herstelcodeKloptNiet, ExpiredCodeException: t.herstelcodeVerlopen } as const;

/** A new password, with the code that was mailed. */
export function NewPasswordWithCode({ email, onDone, children }: NewPasswordWithCodeProps) {
  const [code, setCode] = useState('');
  const [password, setPassword] = useState(NO_PASSWORD);
  const submit = useSubmit(async () => {
    const digits = filledIn('/code', digitsOf(code), t.vulCode);
    await resetPassword(email, digits, samePassword(password)).catch((error) => {
      throw explained(error, HERSTEL, t.nietGewijzigd);
    });
    onDone();
  });
  return (
    <StepForm id="herstel" submit={submit} action={t.herstellen} ways={children}>
      <HiddenUsername email={email} />
      <CodeField label={t.herstelCode} value={code} onValue={setCode} />
      <NewPasswordFields value={password} onValue={setPassword} />
    </StepForm>
  );
}
