import { useState } from 'preact/hooks';
import { wijzigSchoolcontact } from '#web/api/scholen.ts';
import { useChange } from '#web/api/use-change.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { type Persoon, PersoonVan, verwijzingNaar } from '#web/pages/mensen/persoon-keuze.tsx';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { problemAt } from '#web/wire/problem.ts';
import type { SchoolProps } from './school-props.ts';

interface Invoer {
  readonly contact?: Persoon | undefined;
  readonly openHouden?: readonly string[];
}

/** Another contactpersoon of the same school, who gets the mails from then on. */
export function ContactDialog({ zaak, school, onClose }: SchoolProps & { readonly onClose: () => void }) {
  const [only, setOnly] = useState<Persoon>();
  const change = useChange<Invoer>({
    name: `schoolcontact/${school.id}`,
    saved: { contact: only },
    send: (idempotencyKey, { contact, openHouden = [] }) => {
      if (!contact) throw problemAt('/contact', t.kiesContact);
      return wijzigSchoolcontact({
        params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id },
        idempotencyKey,
        body: { contact: verwijzingNaar(contact), openHouden: [...openHouden] },
      });
    },
    said: t.gedaan.CONTACT,
    onClose,
    onChanged: zaak.reload,
  });
  const { draft } = change;
  const { contact, openHouden = [] } = draft.value;
  return (
    <ChangeDialog id="schoolcontact" heading={t.contactWijzigenVan(school.naam)} change={change}>
      <p>{t.contactWijzigenUitleg}</p>
      <PersoonVan
        {...fieldOf(draft, 'contact')}
        organisatieId={school.organisatieId ?? ''}
        label={t.contact}
        rol="CONTACTPERSOON_SCHOOL"
        onOnly={setOnly}
      />
      {contact && (
        <Voorbeeld
          hulpvraagId={zaak.hulpvraag.id}
          voornemen={{
            soort: 'SCHOOLCONTACT_WIJZIGEN',
            schoolId: school.id,
            contact: verwijzingNaar(contact),
            openHouden: [...openHouden],
          }}
          dossier={undefined}
          onOpenHouden={(openHouden) => draft.set({ ...draft.now(), openHouden })}
        />
      )}
    </ChangeDialog>
  );
}
