import { confirmDone } from '#web/announce.ts';
import { corrigeerAanmelding, legAanmeldingVast, verlengTermijn } from '#web/api/scholen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { RedenEnOpslaan } from '#web/pages/hulpvraag/reden-en-opslaan.tsx';
import type { School, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Checkbox, TextField } from '#web/ui/fields.tsx';

interface DialogProps {
  readonly zaak: Zaak;
  readonly school: School;
  readonly onClose: () => void;
}

/** Records the written application, which starts the zorgplicht clock. */
export function AanmeldingDialog({ zaak, school, onClose }: DialogProps) {
  const name = `aanmelding/${school.id}`;
  const draft = useDraft(name, { ontvangenOp: '' });
  const submit = useSubmit({ name }, async (key, body: typeof draft.value) => {
    await legAanmeldingVast({
      params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id },
      idempotencyKey: key,
      body,
    });
    draft.clear();
    confirmDone(t.gedaan.AANMELDING);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.aanmeldingVastleggenVan(school.naam)} onClose={onClose}>
      <DraftForm id="aanmelding" draft={draft} problem={submit.problem} onSubmit={() => submit.run(draft.value)}>
        <p>{t.aanmeldingUitleg}</p>
        <TextField
          plek="/ontvangenOp"
          label={t.ontvangenOp}
          type="date"
          value={draft.value.ontvangenOp}
          onValue={(ontvangenOp) => draft.set({ ontvangenOp })}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}

/** Puts a wrongly recorded application right: another date, or there was none at this school. */
export function CorrectieDialog({ zaak, school, onClose }: DialogProps) {
  const name = `correctie/${school.id}`;
  const draft = useDraft(name, { ontvangenOp: '', reden: '', isGeen: false });
  const input = draft.value;
  const submit = useSubmit({ name }, async (key, { isGeen, ontvangenOp, reden }: typeof input) => {
    await corrigeerAanmelding({
      params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id },
      idempotencyKey: key,
      body: { ontvangenOp: isGeen ? null : ontvangenOp, reden },
    });
    draft.clear();
    confirmDone(t.gedaan.VERBETERD);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.aanmeldingVerbeterenVan(school.naam)} onClose={onClose}>
      <DraftForm id="correctie" draft={draft} problem={submit.problem} onSubmit={() => submit.run(input)}>
        <p>{t.aanmeldingVerbeterenUitleg}</p>
        <Checkbox
          plek="/geen"
          label={t.geenAanmelding}
          isChecked={input.isGeen}
          onChecked={(isGeen) => draft.set({ ...input, isGeen })}
        />
        {!input.isGeen && (
          <TextField
            plek="/ontvangenOp"
            label={t.ontvangenOp}
            type="date"
            value={input.ontvangenOp}
            onValue={(ontvangenOp) => draft.set({ ...input, ontvangenOp })}
          />
        )}
        <RedenEnOpslaan veld="reden" label={t.redenVrij} draft={draft} submit={submit} />
      </DraftForm>
    </Dialog>
  );
}

/** Extends the zorgplicht term, once. */
export function VerlengDialog({ zaak, school, onClose }: DialogProps) {
  const name = `verlenging/${school.id}`;
  const draft = useDraft(name, { tot: '', reden: '' });
  const input = draft.value;
  const submit = useSubmit({ name }, async (key, body: typeof input) => {
    await verlengTermijn({
      params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id },
      idempotencyKey: key,
      body,
    });
    draft.clear();
    confirmDone(t.gedaan.VERLENGD);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.verlengenVan(school.naam)} onClose={onClose}>
      <DraftForm id="verlengen" draft={draft} problem={submit.problem} onSubmit={() => submit.run(input)}>
        <p>{t.verlengenUitleg}</p>
        <TextField
          plek="/tot"
          label={t.verlengenTot}
          type="date"
          value={input.tot}
          onValue={(tot) => draft.set({ ...input, tot })}
        />
        <RedenEnOpslaan veld="reden" label={t.redenVrij} draft={draft} submit={submit} />
      </DraftForm>
    </Dialog>
  );
}
