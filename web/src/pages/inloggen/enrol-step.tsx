import { useState } from 'preact/hooks';
import { encode } from 'uqr';
import { useData } from '#web/api/use-data.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { type Enrolment, finishEnrolment, startEnrolment } from '#web/session/steps.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { inloggen as t } from '#web/teksten/inloggen.ts';
import { Button, ButtonLink } from '#web/ui/button.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { Page } from '#web/ui/page.tsx';
import { digitsOf } from './code-step.tsx';
import { AFTER_PASSWORD, explained, filledIn } from './explain.ts';
import type { StepProps } from './step.ts';
import { CodeField, StepForm, Way } from './step-form.tsx';

/** The first time, or after a lost phone: links an authenticator app, by QR code or by its key as text. */
export function EnrolStep({ email, challenge, onNext }: StepProps) {
  const enrolment = useData(async () => {
    const body = await startEnrolment(challenge).catch((error) => {
      throw explained(error, AFTER_PASSWORD);
    });
    return { body, etag: '' };
  }, [challenge.session]);
  return (
    <Page title={t.koppelTitel} lead={t.koppelUitleg}>
      <div class="page--narrow">
        <Loading of={enrolment} lines={12}>
          {(data) => <Link email={email} enrolment={data} onRestart={() => onNext(undefined)} />}
        </Loading>
      </div>
    </Page>
  );
}

function Link(props: { readonly email: string; readonly enrolment: Enrolment; readonly onRestart: () => void }) {
  const { email, enrolment } = props;
  const [code, setCode] = useState('');
  const submit = useSubmit(async () => {
    const digits = filledIn('/code', digitsOf(code), t.vulCode);
    await finishEnrolment(email, enrolment, digits).catch((error) => {
      throw explained(error, AFTER_PASSWORD, t.nietGekoppeld);
    });
  });
  return (
    <StepForm
      id="koppelen"
      submit={submit}
      action={t.koppelen}
      ways={<Way onClick={props.onRestart}>{t.opnieuwBeginnen}</Way>}
    >
      <ol class="stack">
        <li>{t.koppelStap1}</li>
        <li>
          {t.koppelStap2}
          <QrCode text={addressFor(email, enrolment.secret)} />
          <p>
            {t.sleutel}: <code>{enrolment.secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
          </p>
          <div class="row">
            <ButtonLink href={addressFor(email, enrolment.secret)}>{t.openApp}</ButtonLink>
            <KopieerKnop sleutel={enrolment.secret} />
          </div>
        </li>
        <li>{t.koppelStap3}</li>
      </ol>
      <CodeField value={code} onValue={setCode} />
    </StepForm>
  );
}

/** For who reads this on the very phone that holds the app, and cannot scan its own screen. */
function KopieerKnop({ sleutel }: { readonly sleutel: string }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(sleutel).then(
      () => setSaid(t.gekopieerd),
      // Not allowed by the browser: the key can be typed over.
      () => setSaid(t.nietGekopieerd),
    );
  return (
    <>
      <Button onClick={copy}>{t.kopieer}</Button>
      <span role="status">{said}</span>
    </>
  );
}

/** As authenticator apps read it (the key URI format). */
function addressFor(email: string, secret: string): string {
  const issuer = encodeURIComponent(algemeen.naam);
  return `otpauth://totp/${issuer}:${encodeURIComponent(email)}?secret=${secret}&issuer=${issuer}`;
}

/** Drawn in the page: the key never leaves it. */
function QrCode({ text }: { readonly text: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t.qrLabel}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
