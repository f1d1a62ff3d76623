import { useState } from 'preact/hooks';
import { verplaatsDossier } from '#web/api/hulpvragen.ts';
import { lijstPlatforms } from '#web/api/organisaties.ts';
import { useChange } from '#web/api/use-change.ts';
import { useData } from '#web/api/use-data.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { type Persoon, PersoonVan, verwijzingNaar } from '#web/pages/mensen/persoon-keuze.tsx';
import { session } from '#web/session/session.ts';
import { aanvraagTeksten as t } from '#web/teksten/aanvraag.ts';
import { Alert } from '#web/ui/alert.tsx';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { Select } from '#web/ui/fields.tsx';
import { asPlatformId } from '#web/wire/ids.ts';
import { problemAt } from '#web/wire/problem.ts';

interface Invoer {
  readonly platformId: string;
  readonly contactpersoonJk?: Persoon | undefined;
  readonly jkSpecialist?: Persoon | undefined;
}

/** Moves the dossier of a child who moved house to another platform, to people who work there. */
export function VerplaatsDialog({ zaak, onClose }: { readonly zaak: Zaak; readonly onClose: () => void }) {
  const { hulpvraag } = zaak;
  const own = session.value?.lidmaatschap;
  const [only, setOnly] = useState<Persoon>();
  const change = useChange<Invoer>({
    name: `verplaatsen/${hulpvraag.id}`,
    saved: { platformId: '', contactpersoonJk: only },
    send: (idempotencyKey, { platformId, contactpersoonJk, jkSpecialist }) => {
      if (!platformId) throw problemAt('/platformId', t.kiesPlatform);
      if (!contactpersoonJk) throw problemAt('/contactpersoonJk', t.kiesContactpersoonJk);
      const body = bodyOf(platformId, contactpersoonJk, jkSpecialist);
      return verplaatsDossier({ params: { hulpvraagId: hulpvraag.id }, ifMatch: zaak.etag, idempotencyKey, body });
    },
    said: t.verplaatst,
    onClose,
    onChanged: zaak.reload,
  });
  const { draft } = change;
  const { platformId, contactpersoonJk, jkSpecialist } = draft.value;
  const platforms = useData((signal) => lijstPlatforms({ signal }), []);
  const others = platforms.data?.items.filter(({ id }) => id !== hulpvraag.platformId) ?? [];
  const people = { organisatieId: own?.organisatieId ?? '', platformId, hint: t.vanNieuwPlatform };
  return (
    <ChangeDialog
      id="verplaatsen"
      heading={t.verplaatsen}
      change={change}
      action={t.verplaatsen}
      isNegative
      problem={platforms.problem}
    >
      <p>{t.verplaatsenUitleg}</p>
      <Select
        {...fieldOf(draft, 'platformId')}
        label={t.nieuwPlatform}
        empty={t.kiesPlatform}
        options={others.map(({ id, naam }) => ({ value: id, label: naam }))}
      />
      <PersoonVan
        {...people}
        {...fieldOf(draft, 'contactpersoonJk')}
        label={t.contactpersoonJk}
        rol="CONTACTPERSOON_JK"
        // Before there is a platform, somebody who is alone is shown and is no choice yet.
        {...(platformId ? {} : { onOnly: setOnly })}
      />
      <PersoonVan {...people} {...fieldOf(draft, 'jkSpecialist')} label={t.specialist} isOptional rol="JK_SPECIALIST" />
      {platformId && !own?.platformIds.includes(asPlatformId(platformId)) && (
        <Alert kind="warning">
          <p>{t.verplaatsenEigen}</p>
        </Alert>
      )}
      {platformId && contactpersoonJk && (
        <Voorbeeld
          hulpvraagId={hulpvraag.id}
          voornemen={{ soort: 'DOSSIER_VERPLAATSEN', ...bodyOf(platformId, contactpersoonJk, jkSpecialist) }}
          dossier={zaak.dossier.data}
        />
      )}
    </ChangeDialog>
  );
}

/** What is sent, and asked about beforehand. */
function bodyOf(platformId: string, contactpersoonJk: Persoon, jkSpecialist: Persoon | undefined) {
  return {
    platformId: asPlatformId(platformId),
    contactpersoonJk: verwijzingNaar(contactpersoonJk),
    ...(jkSpecialist && { jkSpecialist: verwijzingNaar(jkSpecialist) }),
  };
}
