import { useState } from 'preact/hooks';
import type { voegSchoolToe } from '#shared/contract/scholen.ts';
import { call } from '../../../api/call.ts';
import { problemAt } from '../../../api/problem.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { scholenTeksten as t } from '../../../teksten/scholen.ts';
import { confirmDone } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { PersoonKeuze, type Verwijzing } from '../../mensen/persoon-keuze.tsx';
import type { Zaak } from '../zaak.ts';

/** Adds a school of preference with its contact; nothing is shared by this. */
export function VoegSchoolToe({ zaak, onClose }: { readonly zaak: Zaak; readonly onClose: () => void }) {
  const [contact, setContact] = useState<Verwijzing>();
  const submit = useSubmit(async (key, chosen: Verwijzing | undefined) => {
    if (!chosen) throw problemAt('/contact', t.kiesContact);
    await call<typeof voegSchoolToe>('POST', '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur', {
      params: { hulpvraagId: zaak.hulpvraag.id },
      idempotencyKey: key,
      body: { contact: chosen },
    });
    confirmDone(t.toegevoegd);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.toevoegen} onClose={onClose}>
      <Form id="school" problem={submit.problem} onSubmit={() => submit.run(contact)}>
        <p>{t.toevoegenUitleg}</p>
        <PersoonKeuze
          soort="SCHOOL"
          organisatieLabel={t.school}
          plek="/contact"
          label={t.contact}
          rol="CONTACTPERSOON_SCHOOL"
          value={contact}
          onValue={setContact}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {t.toevoegen}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
