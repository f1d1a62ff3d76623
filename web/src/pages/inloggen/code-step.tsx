import { useState } from 'preact/hooks';
import { useSubmit } from '#web/api/use-submit.ts';
import { answerChallenge } from '#web/session/steps.ts';
import { inloggen as t } from '#web/teksten/inloggen.ts';
import { Page } from '#web/ui/page.tsx';
import { AFTER_PASSWORD, explained, filledIn } from './explain.ts';
import type { StepProps } from './step.ts';
import { CodeField, StepForm, Way } from './step-form.tsx';

/** The code of the authenticator app. */
export function CodeStep({ email, challenge, onNext, onAside }: StepProps) {
  const [code, setCode] = useState('');
  const submit = useSubmit(async () => {
    const answer = { SOFTWARE_TOKEN_MFA_CODE: filledIn('/code', digitsOf(code), t.vulCode) };
    const next = await answerChallenge(email, challenge, answer).catch((error) => {
      throw explained(error, AFTER_PASSWORD);
    });
    if (next) onNext(next);
  });
  return (
    <Page title={t.codeTitel}>
      <div class="page--narrow">
        <StepForm
          id="code"
          submit={submit}
          action={t.inloggen}
          ways={
            <>
              <Way onClick={() => onNext(undefined)}>{t.opnieuwBeginnen}</Way>
              <Way onClick={() => onAside('TELEFOON_KWIJT')}>{t.telefoonKwijt}</Way>
            </>
          }
        >
          <CodeField hint={t.codeHint} value={code} onValue={setCode} />
        </StepForm>
      </div>
    </Page>
  );
}

/** Apps show "123 456", and telephones type the digits of their language. */
export function digitsOf(code: string): string {
  return Array.from(code.normalize('NFKC'), digitOf)
    .join('')
    .replaceAll(/[^0-9]/g, '');
}

/** A digit of any script as the one that the sign-in knows: those of a script stand together, from zero to nine. */
function digitOf(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80 || !/^\p{Nd}$/u.test(character)) return character;
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  return String(value);
}
