import { useState } from 'preact/hooks';
import { confirmDone } from '#web/announce.ts';
import { legInschrijvingVast } from '#web/api/scholen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { actieVan, type Dossier, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Select, TextField } from '#web/ui/fields.tsx';
import { Section } from '#web/ui/page.tsx';

/** The enrolment by the parents: school and first day, as "advies afgerond" needs them. */
export function Inschrijving({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const [isOpen, setOpen] = useState(false);
  const { inschrijving, status } = zaak.hulpvraag;
  const agreed = (dossier.scholen ?? []).filter(({ reactie }) => reactie?.antwoord === 'AKKOORD');
  const mayRecord =
    actieVan(zaak.hulpvraag, 'INSCHRIJVING_VASTLEGGEN') !== undefined &&
    agreed.length > 0 &&
    status === 'JK_ADVIES_AFGEROND';
  if (!inschrijving && !mayRecord) return null;
  return (
    <Section heading={t.inschrijving}>
      {inschrijving && (
        <p>
          {inschrijving.schoolNaam}, {showDate(inschrijving.startdatum)}
        </p>
      )}
      {mayRecord && (
        <div>
          <Button onClick={() => setOpen(true)}>{t.inschrijvingVastleggen}</Button>
        </div>
      )}
      {isOpen && <InschrijvingDialog zaak={zaak} scholen={agreed} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function InschrijvingDialog(props: {
  readonly zaak: Zaak;
  readonly scholen: NonNullable<Dossier['scholen']>;
  readonly onClose: () => void;
}) {
  const { zaak, scholen, onClose } = props;
  const name = `inschrijving/${zaak.hulpvraag.id}`;
  const draft = useDraft(name, {
    schoolId: zaak.hulpvraag.inschrijving?.schoolId ?? scholen[0]?.id ?? '',
    startdatum: zaak.hulpvraag.inschrijving?.startdatum ?? '',
  });
  const input = draft.value;
  const submit = useSubmit({ name, onConflict: zaak.reload }, async (key, body: typeof input) => {
    await legInschrijvingVast({
      params: { hulpvraagId: zaak.hulpvraag.id },
      idempotencyKey: key,
      body,
    });
    draft.clear();
    confirmDone(t.gedaan.INSCHRIJVING);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.inschrijvingVastleggen} onClose={onClose}>
      <DraftForm
        id="inschrijving"
        draft={draft}
        labels={{ schoolId: t.school, startdatum: t.startdatum }}
        show={(veld, { schoolId }) =>
          veld === 'schoolId' ? scholen.find(({ id }) => id === schoolId)?.naam : undefined
        }
        problem={submit.problem}
        onSubmit={() => submit.run(input)}
      >
        <p>{t.inschrijvingUitleg}</p>
        <Select
          plek="/schoolId"
          label={t.school}
          value={input.schoolId}
          onValue={(schoolId) => draft.set({ ...input, schoolId })}
          options={scholen.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
        <TextField
          plek="/startdatum"
          label={t.startdatum}
          type="date"
          value={input.startdatum}
          onValue={(startdatum) => draft.set({ ...input, startdatum })}
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
