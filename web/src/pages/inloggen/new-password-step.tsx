import { useState } from 'preact/hooks';
import { useSubmit } from '#web/api/use-submit.ts';
import { answerChallenge } from '#web/session/steps.ts';
import { inloggen as t } from '#web/teksten/inloggen.ts';
import { Page } from '#web/ui/page.tsx';
import { AFTER_PASSWORD, explained } from './explain.ts';
import { HiddenUsername, NewPasswordFields, NO_PASSWORD, samePassword } from './new-password-fields.tsx';
import type { StepProps } from './step.ts';
import { StepForm, Way } from './step-form.tsx';

/** The first time: an own password instead of the one from the mail. */
export function NewPasswordStep({ email, challenge, onNext }: StepProps) {
  const [password, setPassword] = useState(NO_PASSWORD);
  const submit = useSubmit(async () => {
    const answer = { NEW_PASSWORD: samePassword(password) };
    const next = await answerChallenge(email, challenge, answer).catch((error) => {
      throw explained(error, AFTER_PASSWORD, t.nietGewijzigd);
    });
    if (next) onNext(next);
  });
  return (
    <Page title={t.nieuwTitel} lead={t.nieuwUitleg}>
      <div class="page--narrow">
        <StepForm
          id="nieuw-wachtwoord"
          submit={submit}
          action={t.verder}
          ways={<Way onClick={() => onNext(undefined)}>{t.opnieuwBeginnen}</Way>}
        >
          <HiddenUsername email={email} />
          <NewPasswordFields value={password} onValue={setPassword} />
        </StepForm>
      </div>
    </Page>
  );
}
