import type { bewerkFormulier } from '#shared/contract/hulpvragen.ts';
import { call } from '../../../api/call.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { useDraft } from '../../../drafts/drafts.ts';
import { aanvraagTeksten as t } from '../../../teksten/aanvraag.ts';
import { algemeen } from '../../../teksten/algemeen.ts';
import { confirmDone } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Hulpvraag, Zaak } from '../zaak.ts';
import { draftKey, FORMULIER_VELDEN, type Formulier, type FormulierDraft } from './formulier.ts';
import { Vergelijk } from './vergelijk.tsx';

/** Longest answer that the API takes, in characters. */
const MAX_LENGTH = 4000;

/** Fills in the form. Typed text stays until it was saved; a change by somebody else is shown beside it first. */
export function FormulierInvullen(props: {
  readonly zaak: Zaak;
  readonly formulier: Formulier;
  readonly onClose: () => void;
}) {
  const { zaak, formulier, onClose } = props;
  const draft = useDraft<FormulierDraft>(draftKey(zaak.hulpvraag.id), { begin: formulier, velden: formulier });
  const { begin, velden } = draft.value;
  const clashing = FORMULIER_VELDEN.filter(
    (veld) => formulier[veld] !== begin[veld] && velden[veld] !== formulier[veld],
  );
  const submit = useSubmit(async (key, etag: string, body: Formulier) => {
    const save = (ifMatch: string) =>
      call<typeof bewerkFormulier>('PUT', '/v1/hulpvragen/{hulpvraagId}/formulier', {
        params: { hulpvraagId: zaak.hulpvraag.id },
        ifMatch,
        idempotencyKey: key,
        body,
      });
    await save(etag).catch((problem) => save(versionToRetry(problem, begin)));
    draft.clear();
    confirmDone(t.opgeslagen);
    onClose();
    zaak.reload();
  });
  if (clashing.length > 0) {
    return (
      <Vergelijk
        velden={clashing}
        ander={formulier}
        eigen={velden}
        onChosen={(chosen) => draft.set({ begin: formulier, velden: { ...merged(draft.value, formulier), ...chosen } })}
      />
    );
  }
  return (
    <Form
      id="formulier"
      problem={submit.problem}
      onSubmit={async () => {
        const isSaved = await submit.run(zaak.etag, merged(draft.value, formulier));
        // Somebody else was first: load what they wrote, to show it beside what was typed.
        if (!isSaved) zaak.reload();
      }}
    >
      <p class="seen-by">
        {t.wieLeest} {t.geenBsn}
      </p>
      {FORMULIER_VELDEN.map((veld) => (
        <TextArea
          key={veld}
          plek={`/${veld}`}
          label={t.velden[veld]}
          maxLength={MAX_LENGTH}
          value={velden[veld]}
          onValue={(text) => draft.set({ begin, velden: { ...draft.now().velden, [veld]: text } })}
        />
      ))}
      <div class="row">
        <Button kind="primary" type="submit" isBusy={submit.isBusy}>
          {algemeen.opslaan}
        </Button>
        <Button kind="subtle" onClick={onClose}>
          {algemeen.sluiten}
        </Button>
      </div>
    </Form>
  );
}

/** What was typed, over what others wrote in the fields that were not touched here. */
function merged({ begin, velden }: FormulierDraft, saved: Formulier): Formulier {
  const pairs = FORMULIER_VELDEN.map((veld) => [veld, velden[veld] === begin[veld] ? saved[veld] : velden[veld]]);
  return Object.fromEntries(pairs) as Formulier;
}

/** The case changed, but not the form (somebody chose a specialist, say): then the text can be saved over the new version. */
function versionToRetry(problem: unknown, begin: Formulier): string {
  if (!(problem instanceof ApiProblem) || problem.status !== 412) throw problem;
  const now = problem.huidig as Hulpvraag | undefined;
  if (!now?.formulier || FORMULIER_VELDEN.some((veld) => now.formulier?.[veld] !== begin[veld])) throw problem;
  return `"${now.versie}"`;
}
