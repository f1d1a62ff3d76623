import { useState } from 'preact/hooks';
import { useSubmit } from '#web/api/use-submit.ts';
import { askResetCode } from '#web/session/steps.ts';
import { inloggen as t } from '#web/teksten/inloggen.ts';
import { Button } from '#web/ui/button.tsx';
import { TextField } from '#web/ui/fields.tsx';
import { Form } from '#web/ui/form.tsx';
import { Page } from '#web/ui/page.tsx';
import { explained, filledIn } from './explain.ts';
import { NewPasswordWithCode } from './new-password-with-code.tsx';

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
        <Form id="vergeten" problem={ask.problem} onSubmit={() => ask.run()}>
          <TextField
            plek="/email"
            label={t.email}
            type="email"
            autocomplete="username"
            value={email}
            onValue={setEmail}
          />
          <div class="row">
            <Button kind="primary" type="submit" isBusy={ask.isBusy}>
              {t.vergetenVersturen}
            </Button>
            <Button kind="subtle" onClick={() => props.onDone()}>
              {t.terugNaarInloggen}
            </Button>
          </div>
        </Form>
      </div>
    </Page>
  );
}

function ChooseNew({ email, onDone }: { readonly email: string; readonly onDone: (said?: string) => void }) {
  return (
    <Page title={t.herstelTitel} lead={t.herstelUitleg}>
      <div class="page--narrow">
        <NewPasswordWithCode email={email} onDone={() => onDone(t.hersteld)}>
          <Button kind="subtle" onClick={() => onDone()}>
            {t.terugNaarInloggen}
          </Button>
        </NewPasswordWithCode>
      </div>
    </Page>
  );
}
