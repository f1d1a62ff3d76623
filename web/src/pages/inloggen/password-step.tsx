import { useState } from 'preact/hooks';
import { useSubmit } from '#web/api/use-submit.ts';
import type { Challenge } from '#web/session/cognito.ts';
import { ended, settings } from '#web/session/session.ts';
import { provePassword } from '#web/session/srp.ts';
import { inloggen as t } from '#web/teksten/inloggen.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Page } from '#web/ui/page.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { problemAt } from '#web/wire/problem.ts';
import { explained, filledIn } from './explain.ts';
import { Oefening } from './oefening.tsx';
import type { Aside } from './step.ts';
import { EmailField, StepForm, Way } from './step-form.tsx';

/** User name and password. Why a session ended is said here. */
export function PasswordStep(props: {
  readonly email: string;
  readonly notice: string;
  readonly onEmail: (email: string) => void;
  readonly onNext: (next: Challenge) => void;
  readonly onAside: (aside: Aside) => void;
}) {
  const [password, setPassword] = useState(settings().oefening?.wachtwoord ?? '');
  const submit = useSubmit(async () => {
    const email = filledIn('/email', props.email, t.vulEmail);
    if (!password) throw problemAt('/wachtwoord', t.vulWachtwoord);
    const next = await provePassword(settings(), email, password).catch((error) => {
      throw explained(error);
    });
    props.onNext(next);
  });
  const said = props.notice || (ended.value ? t.redenen[ended.value] : '');
  return (
    <Page title={t.titel}>
      <div class="page--narrow stack">
        <Oefening />
        {said && (
          <Alert kind="info" isStatus>
            <p>{said}</p>
          </Alert>
        )}
        <StepForm
          id="inloggen"
          submit={submit}
          action={t.verder}
          ways={<Way onClick={() => props.onAside('WACHTWOORD_VERGETEN')}>{t.wachtwoordVergeten}</Way>}
        >
          <EmailField value={props.email} onValue={props.onEmail} />
          <PasswordField
            plek="/wachtwoord"
            label={t.wachtwoord}
            autocomplete="current-password"
            value={password}
            onValue={setPassword}
          />
        </StepForm>
        <p class="soft">{t.eersteKeer}</p>
      </div>
    </Page>
  );
}
