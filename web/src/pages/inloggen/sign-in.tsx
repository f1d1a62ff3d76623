import { useState } from 'preact/hooks';
import { ApiProblem } from '../../api/problem.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { type Challenge, callPool, readStep, SignInError } from '../../session/cognito.ts';
import { settings, startSession } from '../../session/session.ts';
import { inloggen } from '../../teksten/inloggen.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';

/** From user name to tokens, one step after the other. */
export function SignIn() {
  const [email, setEmail] = useState('');
  const [challenge, setChallenge] = useState<Challenge>();
  if (challenge?.name === 'SOFTWARE_TOKEN_MFA') return <CodeStep email={email} challenge={challenge} />;
  return <PasswordStep email={email} onEmail={setEmail} onDone={setChallenge} />;
}

function PasswordStep(props: { email: string; onEmail: (email: string) => void; onDone: (next: Challenge) => void }) {
  const [password, setPassword] = useState('');
  const submit = useSubmit(async () => {
    const { provePassword } = await import('../../session/srp.ts');
    props.onDone(await provePassword(settings(), props.email.trim(), password).catch(explain));
  });
  return (
    <Page title={inloggen.titel}>
      <Form id="inloggen" problem={submit.problem} onSubmit={() => submit.run()}>
        <TextField
          plek="/email"
          label={inloggen.email}
          type="email"
          autocomplete="username"
          value={props.email}
          onValue={props.onEmail}
        />
        <TextField
          plek="/wachtwoord"
          label={inloggen.wachtwoord}
          type="password"
          autocomplete="current-password"
          value={password}
          onValue={setPassword}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {inloggen.verder}
          </Button>
        </div>
      </Form>
    </Page>
  );
}

function CodeStep({ email, challenge }: { readonly email: string; readonly challenge: Challenge }) {
  const [code, setCode] = useState('');
  const submit = useSubmit(async () => {
    const answer = await callPool(settings(), 'RespondToAuthChallenge', {
      ClientId: settings().clientId,
      ChallengeName: challenge.name,
      Session: challenge.session,
      ChallengeResponses: { USERNAME: email, SOFTWARE_TOKEN_MFA_CODE: code },
    }).catch(explain);
    const step = readStep(answer);
    if ('tokens' in step) startSession(step.tokens);
  });
  return (
    <Page title={inloggen.codeTitel}>
      <Form id="code" problem={submit.problem} onSubmit={() => submit.run()}>
        <TextField
          plek="/code"
          label={inloggen.code}
          hint={inloggen.codeHint}
          autocomplete="one-time-code"
          inputMode="numeric"
          value={code}
          onValue={setCode}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {inloggen.inloggen}
          </Button>
        </div>
      </Form>
    </Page>
  );
}

function explain(error: unknown): never {
  const code = error instanceof SignInError ? error.code : 'ONBEKEND';
  throw new ApiProblem({ status: 400, code, title: inloggen.titel, detail: code });
}
