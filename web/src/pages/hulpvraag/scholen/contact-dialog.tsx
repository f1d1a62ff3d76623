import { useState } from 'preact/hooks';
import type { wijzigSchoolcontact } from '#shared/contract/scholen.ts';
import { call } from '../../../api/call.ts';
import { problemAt } from '../../../api/problem.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { algemeen } from '../../../teksten/algemeen.ts';
import { scholenTeksten as t } from '../../../teksten/scholen.ts';
import { confirmDone } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { PersoonVan, type Verwijzing } from '../../mensen/persoon-keuze.tsx';
import type { SchoolProps } from './school-kaart.tsx';

/** Another contactpersoon of the same school, who gets the mails from then on. */
export function ContactDialog({ zaak, school, onClose }: SchoolProps & { readonly onClose: () => void }) {
  const [contact, setContact] = useState<Verwijzing>();
  const submit = useSubmit(async (key) => {
    if (!contact) throw problemAt('/contact', t.kiesContact);
    await call<typeof wijzigSchoolcontact>(
      'PUT',
      '/v1/hulpvragen/{hulpvraagId}/scholen-van-voorkeur/{schoolId}/contact',
      { params: { hulpvraagId: zaak.hulpvraag.id, schoolId: school.id }, idempotencyKey: key, body: { contact } },
    );
    confirmDone(t.gedaan);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.contactWijzigenVan(school.naam)} onClose={onClose}>
      <Form id="schoolcontact" problem={submit.problem} onSubmit={() => submit.run()}>
        <p>{t.contactWijzigenUitleg}</p>
        <PersoonVan
          organisatieId={school.organisatieId ?? ''}
          plek="/contact"
          label={t.contact}
          rol="CONTACTPERSOON_SCHOOL"
          value={contact}
          onValue={setContact}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
