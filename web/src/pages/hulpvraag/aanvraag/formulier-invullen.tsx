import { bewerkFormulier } from '#web/api/hulpvragen.ts';
import { useChange } from '#web/api/use-change.ts';
import type { Hulpvraag, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { aanvraagTeksten as t } from '#web/teksten/aanvraag.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from '#web/ui/button.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { TextArea } from '#web/ui/fields.tsx';
import { ApiProblem } from '#web/wire/problem.ts';
import { draftKey, FORMULIER_VELDEN, type Formulier } from './formulier.ts';

/** Longest answer that the API takes, in characters. */
const MAX_LENGTH = 4000;

/** Fills in the form. Typed text stays until it was saved; a change by somebody else is shown beside it first. */
export function FormulierInvullen(props: {
  readonly zaak: Zaak;
  readonly formulier: Formulier;
  readonly onClose: () => void;
}) {
  const { zaak, formulier, onClose } = props;
  const { draft, submit } = useChange<Formulier>({
    name: draftKey(zaak.hulpvraag.id),
    saved: formulier,
    send: (idempotencyKey, body) => {
      const options = { params: { hulpvraagId: zaak.hulpvraag.id }, idempotencyKey, body };
      const save = (ifMatch: string) => bewerkFormulier({ ...options, ifMatch });
      return save(zaak.etag).catch((problem) => save(versionToRetry(problem, formulier)));
    },
    said: t.opgeslagen,
    onClose,
    onChanged: zaak.reload,
  });
  return (
    <DraftForm
      id="formulier"
      draft={draft}
      labels={t.velden}
      problem={submit.problem}
      onSubmit={() => submit.run(draft.value)}
    >
      <p class="seen-by">
        {t.wieLeest} {t.geenBsn}
      </p>
      {FORMULIER_VELDEN.map((veld) => (
        <TextArea key={veld} {...fieldOf(draft, veld)} label={t.velden[veld]} maxLength={MAX_LENGTH} />
      ))}
      <div class="row">
        <Button kind="primary" type="submit" isBusy={submit.isBusy}>
          {algemeen.opslaan}
        </Button>
        <Button kind="subtle" onClick={onClose}>
          {algemeen.sluiten}
        </Button>
      </div>
    </DraftForm>
  );
}

/**
 * The case changed, but not the form (somebody chose a specialist, say): then the text can be saved over the new
 * version.
 */
function versionToRetry(problem: unknown, seen: Formulier): string {
  if (!(problem instanceof ApiProblem) || problem.status !== 412) throw problem;
  const now = problem.huidig as Hulpvraag | undefined;
  if (!now?.formulier || FORMULIER_VELDEN.some((veld) => now.formulier?.[veld] !== seen[veld])) throw problem;
  return `"${now.versie}"`;
}
