import { confirmDone } from '#web/announce.ts';
import { voegSchoolToe } from '#web/api/scholen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { type Persoon, PersoonKeuze, verwijzingNaar } from '#web/pages/mensen/persoon-keuze.tsx';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { problemAt } from '#web/wire/problem.ts';

/** Adds a school of preference with its contact; nothing is shared by this. */
export function VoegSchoolToe({ zaak, onClose }: { readonly zaak: Zaak; readonly onClose: () => void }) {
  const name = `voeg-school-toe/${zaak.hulpvraag.id}`;
  const draft = useDraft<{ readonly contact?: Persoon | undefined }>(name, {});
  const submit = useSubmit({ name }, async (key, { contact }: typeof draft.value) => {
    if (!contact) throw problemAt('/contact', t.kiesContact);
    await voegSchoolToe({
      params: { hulpvraagId: zaak.hulpvraag.id },
      idempotencyKey: key,
      body: { contact: verwijzingNaar(contact) },
    });
    draft.clear();
    confirmDone(t.toegevoegd);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.toevoegen} onClose={onClose}>
      <DraftForm id="school" draft={draft} problem={submit.problem} onSubmit={() => submit.run(draft.value)}>
        <p>{t.toevoegenUitleg}</p>
        <PersoonKeuze
          soort="SCHOOL"
          organisatieLabel={t.school}
          plek="/contact"
          label={t.contact}
          rol="CONTACTPERSOON_SCHOOL"
          value={draft.value.contact}
          onValue={(contact) => draft.set({ contact })}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {t.toevoegen}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
