import { useState } from 'preact/hooks';
import type { bewerkBetrokkenen } from '#shared/contract/hulpvragen.ts';
import { call } from '../../../api/call.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { session } from '../../../session/session.ts';
import { aanvraagTeksten as t } from '../../../teksten/aanvraag.ts';
import { algemeen } from '../../../teksten/algemeen.ts';
import { confirmDone } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import { Section } from '../../../ui/page.tsx';
import { PersoonKeuze, PersoonVan, type Verwijzing } from '../../mensen/persoon-keuze.tsx';
import { actieVan, type Hulpvraag, type Zaak } from '../zaak.ts';
import { VerplaatsDialog } from './verplaats-dialog.tsx';

/** Who works on this hulpvraag, and for SWV staff the way to change that. */
export function Betrokkenen({ zaak }: { readonly zaak: Zaak }) {
  const [open, setOpen] = useState<'wijzigen' | 'verplaatsen'>();
  const { hulpvraag } = zaak;
  if (!hulpvraag.voorschoolContact) return null;
  return (
    <Section heading={t.betrokkenen}>
      <DescriptionList
        items={[
          [t.voorschool, personText(hulpvraag.voorschoolContact)],
          [t.specialist, hulpvraag.jkSpecialist ? personText(hulpvraag.jkSpecialist) : t.geenSpecialist],
          [t.contactpersoonJk, personText(hulpvraag.contactpersoonJk)],
        ]}
      />
      {actieVan(hulpvraag, 'BETROKKENEN_BEWERKEN') && (
        <div class="row">
          <Button onClick={() => setOpen('wijzigen')}>{t.betrokkenenWijzigen}</Button>
          <Button kind="subtle" onClick={() => setOpen('verplaatsen')}>
            {t.verplaatsen}
          </Button>
        </div>
      )}
      {open === 'wijzigen' && <BetrokkenenDialog zaak={zaak} onClose={() => setOpen(undefined)} />}
      {open === 'verplaatsen' && <VerplaatsDialog zaak={zaak} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}

function personText(person: Hulpvraag['jkSpecialist']): string {
  return person ? `${person.naam}, ${person.organisatieNaam}` : '';
}

function BetrokkenenDialog({ zaak, onClose }: { readonly zaak: Zaak; readonly onClose: () => void }) {
  const [voorschoolContact, setVoorschool] = useState<Verwijzing>();
  const [jkSpecialist, setSpecialist] = useState<Verwijzing>();
  const [contactpersoonJk, setContact] = useState<Verwijzing>();
  const submit = useSubmit(async (key) => {
    await call<typeof bewerkBetrokkenen>('PUT', '/v1/hulpvragen/{hulpvraagId}/betrokkenen', {
      params: { hulpvraagId: zaak.hulpvraag.id },
      ifMatch: zaak.etag,
      idempotencyKey: key,
      body: {
        ...(voorschoolContact && { voorschoolContact }),
        ...(jkSpecialist && { jkSpecialist }),
        ...(contactpersoonJk && { contactpersoonJk }),
      },
    });
    confirmDone(t.opgeslagenBetrokkenen);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.betrokkenenWijzigen} onClose={onClose}>
      <Form id="betrokkenen" problem={submit.problem} onSubmit={() => submit.run()}>
        <p>{t.betrokkenenUitleg}</p>
        <PersoonVan
          organisatieId={session.value?.lidmaatschap?.organisatieId ?? ''}
          plek="/jkSpecialist"
          label={t.specialist}
          isOptional
          rol="JK_SPECIALIST"
          value={jkSpecialist}
          onValue={setSpecialist}
        />
        <PersoonVan
          organisatieId={session.value?.lidmaatschap?.organisatieId ?? ''}
          plek="/contactpersoonJk"
          label={t.contactpersoonJk}
          isOptional
          rol="CONTACTPERSOON_JK"
          value={contactpersoonJk}
          onValue={setContact}
        />
        <PersoonKeuze
          soort="VOORSCHOOL"
          organisatieLabel={t.voorschoolWijzigen}
          plek="/voorschoolContact"
          label={t.nieuweContactpersoon}
          rol="CONTACTPERSOON_VOORSCHOOL"
          value={voorschoolContact}
          onValue={setVoorschool}
        />
        <div>
          <Button
            kind="primary"
            type="submit"
            isBusy={submit.isBusy}
            disabled={!jkSpecialist && !voorschoolContact && !contactpersoonJk}
          >
            {algemeen.opslaan}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
