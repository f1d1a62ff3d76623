import { useState } from 'preact/hooks';
import { useSubmit } from '#web/api/use-submit.ts';
import { askResetCode } from '#web/session/steps.ts';
import { inloggen as t } from '#web/teksten/inloggen.ts';
import { Page } from '#web/ui/page.tsx';
import { explained, filledIn } from './explain.ts';
import { NewPasswordWithCode } from './new-password-with-code.tsx';
import { EmailField, StepForm, Way } from './step-form.tsx';

/** A new password with a code from the mail. Never tells whether an address has an account. */
export function ForgotPassword(props: { readonly email: string; readonly onDone: (said?: string) => void }) {
  const [email, setEmail] = useState(props.email);
  const [isSent, setSent] = useState(false);
  const ask = useSubmit(async () => {
    await askResetCode(filledIn('/email', email, t.vulEmail)).catch((error) => {
      throw explained(error, {}, t.geenCodeVerstuurd);
    });
    setSent(true);
  });
  if (isSent) return <ChooseNew email={email.trim()} onDone={props.onDone} />;
  return (
    <Page title={t.vergetenTitel} lead={t.vergetenUitleg}>
      <div class="page--narrow">
        <StepForm
          id="vergeten"
          submit={ask}
          action={t.vergetenVersturen}
          ways={<Way onClick={() => props.onDone()}>{t.terugNaarInloggen}</Way>}
        >
          <EmailField value={email} onValue={setEmail} />
        </StepForm>
      </div>
    </Page>
  );
}

function ChooseNew({ email, onDone }: { readonly email: string; readonly onDone: (said?: string) => void }) {
  return (
    <Page title={t.herstelTitel} lead={t.herstelUitleg}>
      <div class="page--narrow">
        <NewPasswordWithCode email={email} onDone={() => onDone(t.hersteld)}>
          <Way onClick={() => onDone()}>{t.terugNaarInloggen}</Way>
        </NewPasswordWithCode>
      </div>
    </Page>
  );
}
