import { confirmDone } from '#web/announce.ts';
import { trekVraagIn, verwijderSchool, vraagSchool } from '#web/api/scholen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { algemeen } from '#web/teksten/algemeen.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { Begonnen } from '#web/ui/draft-form.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import type { SchoolProps } from './school-props.ts';

type DialogProps = SchoolProps & { readonly onClose: () => void };

/** Asks one more school while the case is with schools, or a school that has answered once more. */
export function Vragen({ zaak, dossier, school, onClose }: DialogProps) {
  const submit = useSubmit(async (key) => {
    await vraagSchool({
      params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id },
      idempotencyKey: key,
    });
    confirmDone(t.gedaan.GEVRAAGD);
    onClose();
    zaak.reload();
  });
  return (
    <ConfirmDialog
      heading={school.reactie ? t.opnieuwVragenVan(school.naam) : t.vragenVan(school.naam)}
      action={school.reactie ? t.opnieuwVragen : t.vragen}
      submit={submit}
      onClose={onClose}
    >
      <p>{school.reactie ? t.opnieuwVragenUitleg : t.vragenUitleg}</p>
      <Voorbeeld
        hulpvraagId={zaak.hulpvraag.id}
        voornemen={{ soort: 'SCHOOL_VRAGEN', schoolId: school.id }}
        dossier={dossier}
      />
    </ConfirmDialog>
  );
}

/** Takes an ask back: the school reads nothing from then on. */
export function VraagIntrekken({ zaak, dossier, school, onClose }: DialogProps) {
  const name = `vraag-intrekken/${school.id}`;
  const draft = useDraft(name, { reden: '' });
  const submit = useSubmit({ name }, async (key, { reden }: typeof draft.value) => {
    await trekVraagIn({
      params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id },
      idempotencyKey: key,
      body: { reden },
    });
    draft.clear();
    confirmDone(t.gedaan.VRAAG_INGETROKKEN);
    onClose();
    zaak.reload();
  });
  return (
    <ConfirmDialog
      heading={t.vraagIntrekkenVan(school.naam)}
      action={t.vraagIntrekken}
      isNegative
      submit={{ ...submit, run: () => submit.run(draft.value) }}
      onClose={onClose}
    >
      <Begonnen draft={draft} />
      <p>{t.vraagIntrekkenUitleg}</p>
      <Voorbeeld
        hulpvraagId={zaak.hulpvraag.id}
        voornemen={{ soort: 'VRAAG_INTREKKEN', schoolId: school.id }}
        dossier={dossier}
      />
      <TextArea
        plek="/reden"
        label={t.redenVrij}
        rows={3}
        maxLength={2000}
        value={draft.value.reden}
        onValue={(reden) => draft.set({ reden })}
      />
    </ConfirmDialog>
  );
}

/** Removes a school that was never asked. */
export function Verwijderen({ zaak, school, onClose }: DialogProps) {
  const submit = useSubmit({ name: `verwijder-school/${school.id}` }, async (key) => {
    await verwijderSchool({
      params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id },
      idempotencyKey: key,
    });
    onClose();
    zaak.reload();
  });
  return (
    <ConfirmDialog
      heading={t.verwijderenVan(school.naam)}
      action={algemeen.verwijderen}
      isNegative
      submit={submit}
      onClose={onClose}
    >
      <p>{t.verwijderUitleg}</p>
    </ConfirmDialog>
  );
}
