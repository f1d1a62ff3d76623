import { useState } from 'preact/hooks';
import { confirmDone } from '#web/announce.ts';
import { bewerkBetrokkenen } from '#web/api/hulpvragen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { actieVan, type Hulpvraag, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { type Persoon, PersoonKeuze, PersoonVan, verwijzingNaar } from '#web/pages/mensen/persoon-keuze.tsx';
import { session } from '#web/session/session.ts';
import { aanvraagTeksten as t } from '#web/teksten/aanvraag.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { Button } from '#web/ui/button.tsx';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Section } from '#web/ui/page.tsx';
import { VerplaatsDialog } from './verplaats-dialog.tsx';

/** Who works on this hulpvraag, and for SWV staff the way to change that. */
export function Betrokkenen({ zaak }: { readonly zaak: Zaak }) {
  const [open, setOpen] = useState<'wijzigen' | 'verplaatsen'>();
  const { hulpvraag } = zaak;
  if (!hulpvraag.voorschoolContact) return null;
  return (
    <Section heading={t.betrokkenen}>
      <Wie hulpvraag={hulpvraag} />
      {actieVan(hulpvraag, 'BETROKKENEN_BEWERKEN') && (
        <div class="row">
          <Button onClick={() => setOpen('wijzigen')}>{t.betrokkenenWijzigen}</Button>
          {!zaak.dossier.data?.samengevoegdMet && (
            <Button kind="subtle" onClick={() => setOpen('verplaatsen')}>
              {t.verplaatsen}
            </Button>
          )}
        </div>
      )}
      {open === 'wijzigen' && <BetrokkenenDialog zaak={zaak} onClose={() => setOpen(undefined)} />}
      {open === 'verplaatsen' && <VerplaatsDialog zaak={zaak} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}

function Wie({ hulpvraag }: { readonly hulpvraag: Hulpvraag }) {
  return (
    <DescriptionList
      items={[
        [t.voorschool, personText(hulpvraag.voorschoolContact)],
        [t.specialist, hulpvraag.jkSpecialist ? personText(hulpvraag.jkSpecialist) : t.geenSpecialist],
        [t.contactpersoonJk, personText(hulpvraag.contactpersoonJk)],
      ]}
    />
  );
}

function personText(person: Hulpvraag['jkSpecialist']): string {
  return person ? `${person.naam}, ${person.organisatieNaam}` : '';
}

/** Whoever is chosen here takes the place of who is there now. */
interface Invoer {
  readonly voorschoolContact?: Persoon | undefined;
  readonly jkSpecialist?: Persoon | undefined;
  readonly contactpersoonJk?: Persoon | undefined;
  readonly openHouden?: readonly string[] | undefined;
}

/** As the API wants it. */
function bodyOf({ voorschoolContact, jkSpecialist, contactpersoonJk, openHouden }: Invoer) {
  return {
    ...(jkSpecialist && { jkSpecialist: verwijzingNaar(jkSpecialist) }),
    ...(voorschoolContact && { voorschoolContact: verwijzingNaar(voorschoolContact) }),
    ...(contactpersoonJk && { contactpersoonJk: verwijzingNaar(contactpersoonJk) }),
    ...(openHouden?.length ? { openHouden: [...openHouden] } : {}),
  };
}

function BetrokkenenDialog({ zaak, onClose }: { readonly zaak: Zaak; readonly onClose: () => void }) {
  const { hulpvraag } = zaak;
  const name = `betrokkenen/${hulpvraag.id}`;
  const draft = useDraft<Invoer>(name, {});
  const { voorschoolContact, jkSpecialist, contactpersoonJk } = draft.value;
  const submit = useSubmit({ name, onConflict: zaak.reload }, async (key, input: Invoer) => {
    await bewerkBetrokkenen({
      params: { hulpvraagId: hulpvraag.id },
      ifMatch: zaak.etag,
      idempotencyKey: key,
      body: bodyOf(input),
    });
    draft.clear();
    confirmDone(t.opgeslagenBetrokkenen);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.betrokkenenWijzigen} onClose={onClose}>
      <DraftForm id="betrokkenen" draft={draft} problem={submit.problem} onSubmit={() => submit.run(draft.value)}>
        <p>{t.betrokkenenUitleg}</p>
        <Wie hulpvraag={hulpvraag} />
        <PersoonVan
          organisatieId={session.value?.lidmaatschap?.organisatieId ?? ''}
          platformId={hulpvraag.platformId}
          plek="/jkSpecialist"
          label={t.specialist}
          isOptional
          rol="JK_SPECIALIST"
          value={jkSpecialist}
          onValue={(persoon) => draft.set({ ...draft.now(), jkSpecialist: persoon })}
        />
        <PersoonVan
          organisatieId={session.value?.lidmaatschap?.organisatieId ?? ''}
          platformId={hulpvraag.platformId}
          plek="/contactpersoonJk"
          label={t.contactpersoonJk}
          isOptional
          rol="CONTACTPERSOON_JK"
          value={contactpersoonJk}
          onValue={(persoon) => draft.set({ ...draft.now(), contactpersoonJk: persoon })}
        />
        <PersoonKeuze
          soort="VOORSCHOOL"
          organisatieLabel={t.voorschoolWijzigen}
          plek="/voorschoolContact"
          label={t.nieuweContactpersoon}
          rol="CONTACTPERSOON_VOORSCHOOL"
          value={voorschoolContact}
          onValue={(persoon) => draft.set({ ...draft.now(), voorschoolContact: persoon })}
        />
        {(jkSpecialist || voorschoolContact || contactpersoonJk) && (
          <Voorbeeld
            hulpvraagId={hulpvraag.id}
            voornemen={{ soort: 'BETROKKENEN_WIJZIGEN', ...bodyOf(draft.value) }}
            dossier={undefined}
            onOpenHouden={(openHouden) => draft.set({ ...draft.now(), openHouden })}
          />
        )}
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
      </DraftForm>
    </Dialog>
  );
}
