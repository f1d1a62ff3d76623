import { useState } from 'preact/hooks';
import { bewerkBetrokkenen } from '#web/api/hulpvragen.ts';
import { useChange } from '#web/api/use-change.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Hulpvraag, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { type Persoon, PersoonKeuze, PersoonVan, verwijzingNaar } from '#web/pages/mensen/persoon-keuze.tsx';
import { session } from '#web/session/session.ts';
import { aanvraagTeksten as t } from '#web/teksten/aanvraag.ts';
import { Button } from '#web/ui/button.tsx';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { Section } from '#web/ui/page.tsx';
import { canDo } from '#web/wire/acts.ts';
import { VerplaatsDialog } from './verplaats-dialog.tsx';

/** For SWV staff: who works on this hulpvraag, and the way to change that. Others read it beside the case. */
export function Betrokkenen({ zaak }: { readonly zaak: Zaak }) {
  const [open, setOpen] = useState<'wijzigen' | 'verplaatsen'>();
  const { hulpvraag } = zaak;
  const acties = zaak.dossier.data?.acties ?? [];
  if (!canDo(acties, 'bewerkBetrokkenen')) return null;
  return (
    <Section heading={t.betrokkenen}>
      <Wie hulpvraag={hulpvraag} />
      <div class="row">
        <Button onClick={() => setOpen('wijzigen')}>{t.betrokkenenWijzigen}</Button>
        {canDo(acties, 'verplaatsDossier') && (
          <Button kind="subtle" onClick={() => setOpen('verplaatsen')}>
            {t.verplaatsen}
          </Button>
        )}
      </div>
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

/** Puts others in the place of who works on it. */
export function BetrokkenenDialog({ zaak, onClose }: { readonly zaak: Zaak; readonly onClose: () => void }) {
  const { hulpvraag } = zaak;
  const change = useChange<Invoer>({
    name: `betrokkenen/${hulpvraag.id}`,
    saved: {},
    send: (idempotencyKey, input) =>
      bewerkBetrokkenen({
        params: { hulpvraagId: hulpvraag.id },
        ifMatch: zaak.etag,
        idempotencyKey,
        body: bodyOf(input),
      }),
    said: t.opgeslagenBetrokkenen,
    onClose,
    onChanged: zaak.reload,
  });
  const { draft } = change;
  const { voorschoolContact, jkSpecialist, contactpersoonJk } = draft.value;
  const isEmpty = !jkSpecialist && !voorschoolContact && !contactpersoonJk;
  const eigen = {
    organisatieId: session.value?.lidmaatschap?.organisatieId ?? '',
    platformId: hulpvraag.platformId,
    isOptional: true,
  };
  return (
    <ChangeDialog id="betrokkenen" heading={t.betrokkenenWijzigen} change={change} isEmpty={isEmpty}>
      <p>{t.betrokkenenUitleg}</p>
      <Wie hulpvraag={hulpvraag} />
      <PersoonVan {...eigen} {...fieldOf(draft, 'jkSpecialist')} label={t.specialist} rol="JK_SPECIALIST" />
      <PersoonVan
        {...eigen}
        {...fieldOf(draft, 'contactpersoonJk')}
        label={t.contactpersoonJk}
        rol="CONTACTPERSOON_JK"
      />
      <PersoonKeuze
        {...fieldOf(draft, 'voorschoolContact')}
        soort="VOORSCHOOL"
        organisatieLabel={t.voorschoolWijzigen}
        label={t.nieuweContactpersoon}
        rol="CONTACTPERSOON_VOORSCHOOL"
      />
      {!isEmpty && (
        <Voorbeeld
          hulpvraagId={hulpvraag.id}
          voornemen={{ soort: 'BETROKKENEN_WIJZIGEN', ...bodyOf(draft.value) }}
          dossier={undefined}
          onOpenHouden={(openHouden) => draft.set({ ...draft.now(), openHouden })}
        />
      )}
    </ChangeDialog>
  );
}
