import { voegSchoolToe } from '#web/api/scholen.ts';
import { useChange } from '#web/api/use-change.ts';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { type Persoon, PersoonKeuze, verwijzingNaar } from '#web/pages/mensen/persoon-keuze.tsx';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { problemAt } from '#web/wire/problem.ts';

/** Adds a school of preference with its contact; nothing is shared by this. */
export function VoegSchoolToe({ zaak, onClose }: { readonly zaak: Zaak; readonly onClose: () => void }) {
  const change = useChange<{ readonly contact?: Persoon | undefined }>({
    name: `voeg-school-toe/${zaak.hulpvraag.id}`,
    saved: {},
    send: (idempotencyKey, { contact }) => {
      if (!contact) throw problemAt('/contact', t.kiesContact);
      const params = { hulpvraagId: zaak.hulpvraag.id };
      return voegSchoolToe({ params, idempotencyKey, body: { contact: verwijzingNaar(contact) } });
    },
    said: t.toegevoegd,
    onClose,
    onChanged: zaak.reload,
  });
  return (
    <ChangeDialog id="school" heading={t.toevoegen} change={change} action={t.toevoegen}>
      <p>{t.toevoegenUitleg}</p>
      <PersoonKeuze
        {...fieldOf(change.draft, 'contact')}
        soort="SCHOOL"
        organisatieLabel={t.school}
        label={t.contact}
        rol="CONTACTPERSOON_SCHOOL"
      />
    </ChangeDialog>
  );
}
