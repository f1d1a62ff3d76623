import { confirmDone } from '#web/announce.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { keurVoorstelAf, keurVoorstelGoed } from '#web/api/voorstellen.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Voorstel, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { voorstelTeksten as t } from '#web/teksten/voorstellen.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Begonnen } from '#web/ui/draft-form.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { TextArea } from '#web/ui/fields.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Section } from '#web/ui/page.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
import { problemAt } from '#web/wire/problem.ts';
import { WatEnWaarom } from './wat-en-waarom.tsx';

/** The decision of a second person, who sees first what approving does: who is mailed and who will read what. */
export function BesluitDialog(props: {
  readonly zaak: Zaak;
  readonly voorstel: Voorstel;
  readonly onClose: () => void;
}) {
  const { zaak, voorstel, onClose } = props;
  const name = `voorstel/${voorstel.id}`;
  const draft = useDraft(name, { reden: '' });
  const params = { hulpvraagId: zaak.hulpvraag.id, voorstelId: voorstel.id };
  const done = (tekst: string) => {
    draft.clear();
    confirmDone(tekst);
    onClose();
    zaak.reload();
  };
  const goed = useSubmit({ name: `${name}/goed`, onConflict: zaak.reload }, async (idempotencyKey) => {
    await keurVoorstelGoed({ params, idempotencyKey, ifMatch: zaak.etag });
    done(t.goedgekeurd);
  });
  const af = useSubmit({ name: `${name}/af` }, async (idempotencyKey, body: { readonly reden: string }) => {
    if (body.reden.trim() === '') throw problemAt('/reden', t.redenOntbreekt);
    await keurVoorstelAf({ params, idempotencyKey, body });
    done(t.afgekeurd);
  });
  const problem = goed.problem ?? af.problem;
  const cannot = whyNot(voorstel.acties, 'keurVoorstelGoed');
  return (
    <Dialog heading={t.beslissen} onClose={onClose}>
      {problem && <ErrorSummary problem={problem} />}
      <Begonnen draft={draft} />
      <WatEnWaarom voorstel={voorstel} />
      <Section heading={t.gevolgen} level={3}>
        <Voorbeeld
          hulpvraagId={zaak.hulpvraag.id}
          voornemen={{ soort: 'VOORSTEL', voorstelId: voorstel.id }}
          dossier={zaak.dossier.data}
        />
      </Section>
      <TextArea
        {...fieldOf(draft, 'reden')}
        label={t.redenAfkeuren}
        hint={t.redenAfkeurenHint}
        isOptional
        rows={3}
        maxLength={2000}
      />
      {cannot && <p>{cannot}</p>}
      <div class="row">
        {canDo(voorstel.acties, 'keurVoorstelGoed') && (
          <Button
            kind="primary"
            isBusy={goed.isBusy}
            onClick={() => {
              af.clear();
              goed.run();
            }}
          >
            {t.goedkeuren}
          </Button>
        )}
        <Button
          isNegative
          isBusy={af.isBusy}
          onClick={() => {
            goed.clear();
            af.run(draft.value);
          }}
        >
          {t.afkeuren}
        </Button>
      </div>
    </Dialog>
  );
}
