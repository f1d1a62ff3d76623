import { useState } from 'preact/hooks';
import { lazyPart } from '#web/lazy-page.tsx';
import type { Challenge } from '#web/session/cognito.ts';
import { settings } from '#web/session/session.ts';
import { CodeStep } from './code-step.tsx';
import { PasswordStep } from './password-step.tsx';
import type { Aside } from './step.ts';

const NewPasswordStep = lazyPart(async () => (await import('./new-password-step.tsx')).NewPasswordStep);
const EnrolStep = lazyPart(async () => (await import('./enrol-step.tsx')).EnrolStep);
const ForgotPassword = lazyPart(async () => (await import('./forgot-password.tsx')).ForgotPassword);
const LostPhone = lazyPart(async () => (await import('./lost-phone.tsx')).LostPhone);

/** From user name to tokens, one step after the other; what the pool asks decides which. */
export function SignIn() {
  const [email, setEmail] = useState(settings().oefening?.email ?? '');
  const [challenge, setChallenge] = useState<Challenge>();
  const [aside, setAside] = useState<Aside>();
  const [notice, setNotice] = useState('');
  const startOver = (said = '') => {
    setChallenge(undefined);
    setAside(undefined);
    setNotice(said);
  };
  if (aside === 'WACHTWOORD_VERGETEN') return <ForgotPassword email={email} onDone={startOver} />;
  if (aside === 'TELEFOON_KWIJT') return <LostPhone onBack={startOver} />;
  if (!challenge) {
    return <PasswordStep email={email} notice={notice} onEmail={setEmail} onNext={setChallenge} onAside={setAside} />;
  }
  const step = { email: email.trim(), challenge, onNext: setChallenge, onAside: setAside };
  if (challenge.name === 'NEW_PASSWORD_REQUIRED') return <NewPasswordStep {...step} />;
  if (challenge.name === 'MFA_SETUP') return <EnrolStep {...step} />;
  return <CodeStep {...step} />;
}
