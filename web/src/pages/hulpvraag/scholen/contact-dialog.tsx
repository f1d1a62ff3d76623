import { useState } from 'preact/hooks';
import { confirmDone } from '../../../announce.ts';
import { wijzigSchoolcontact } from '../../../api/scholen.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { useDraft } from '../../../drafts/drafts.ts';
import { algemeen } from '../../../teksten/algemeen.ts';
import { scholenTeksten as t } from '../../../teksten/scholen.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DraftForm } from '../../../ui/draft-form.tsx';
import { problemAt } from '../../../wire/problem.ts';
import { type Persoon, PersoonVan, verwijzingNaar } from '../../mensen/persoon-keuze.tsx';
import { Voorbeeld } from '../status/voorbeeld.tsx';
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
