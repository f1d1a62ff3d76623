import { useState } from 'preact/hooks';
import { confirmDone } from '#web/announce.ts';
import { wijzigSchoolcontact } from '#web/api/scholen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { type Persoon, PersoonVan, verwijzingNaar } from '#web/pages/mensen/persoon-keuze.tsx';
import { algemeen } from '#web/teksten/algemeen.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { problemAt } from '#web/wire/problem.ts';
import type { SchoolProps } from './school-props.ts';

/** Another contactpersoon of the same school, who gets the mails from then on. */
export function ContactDialog({ zaak, school, onClose }: SchoolProps & { readonly onClose: () => void }) {
  const name = `schoolcontact/${school.id}`;
  const [only, setOnly] = useState<Persoon>();
  const draft = useDraft<{
    readonly contact?: Persoon | undefined;
    readonly openHouden?: readonly string[];
  }>(name, { contact: only });
  const submit = useSubmit({ name }, async (key, { contact, openHouden = [] }: typeof draft.value) => {
    if (!contact) throw problemAt('/contact', t.kiesContact);
    await wijzigSchoolcontact({
      params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id },
      idempotencyKey: key,
      body: { contact: verwijzingNaar(contact), openHouden: [...openHouden] },
    });
    draft.clear();
    confirmDone(t.gedaan.CONTACT);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.contactWijzigenVan(school.naam)} onClose={onClose}>
      <DraftForm id="schoolcontact" draft={draft} problem={submit.problem} onSubmit={() => submit.run(draft.value)}>
        <p>{t.contactWijzigenUitleg}</p>
        <PersoonVan
          organisatieId={school.organisatieId ?? ''}
          plek="/contact"
          label={t.contact}
          rol="CONTACTPERSOON_SCHOOL"
          onOnly={setOnly}
          value={draft.value.contact}
          onValue={(contact) => draft.set({ ...draft.now(), contact })}
        />
        {draft.value.contact && (
          <Voorbeeld
            hulpvraagId={zaak.hulpvraag.id}
            voornemen={{
              soort: 'SCHOOLCONTACT_WIJZIGEN',
              schoolId: school.id,
              contact: verwijzingNaar(draft.value.contact),
              openHouden: [...(draft.value.openHouden ?? [])],
            }}
            dossier={undefined}
            onOpenHouden={(openHouden) => draft.set({ ...draft.now(), openHouden })}
          />
        )}
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
