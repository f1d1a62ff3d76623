import { useEffect } from 'preact/hooks';
import { algemeen } from '#web/teksten/algemeen.ts';
import { hulpvraagTeksten as t } from '#web/teksten/hulpvraag.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import type { ApiProblem, ProblemDetail } from '#web/wire/problem.ts';

/** What the API says to somebody who is invited and comes early; undefined for every other refusal. */
export function isTooEarly(problem: ApiProblem | undefined): ProblemDetail | undefined {
  return problem?.errors.find(({ code }) => code === 'NOG_NIET_OPEN');
}

/** Longest time that a browser can wait, in ms. */
const LONGEST = 2 ** 31 - 1;

/**
 * No refusal: who follows the link of an invitation early reads when it opens. A page that is left open opens by itself
 * at that moment.
 */
export function NogNietOpen({ wanneer, onLook }: { readonly wanneer: ProblemDetail; readonly onLook: () => void }) {
  const { tekst, vanaf } = wanneer;
  useEffect(() => {
    const left = vanaf === undefined ? Number.NaN : Date.parse(vanaf) - Date.now();
    if (!(left >= 0 && left <= LONGEST)) return;
    const timer = setTimeout(onLook, left);
    return () => clearTimeout(timer);
  }, [vanaf]);
  return (
    <Alert kind="info">
      <p>{tekst}</p>
      <p>{t.nogNietOpenUitleg}</p>
      <div>
        <Button onClick={onLook}>{algemeen.opnieuwKijken}</Button>
      </div>
    </Alert>
  );
}
