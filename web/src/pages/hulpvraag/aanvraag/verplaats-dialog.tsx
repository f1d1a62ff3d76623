import { useState } from 'preact/hooks';
import { confirmDone } from '#web/announce.ts';
import { lijstPlatforms } from '#web/api/beheer.ts';
import { verplaatsDossier } from '#web/api/hulpvragen.ts';
import { useData } from '#web/api/use-data.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { type Persoon, PersoonVan, verwijzingNaar } from '#web/pages/mensen/persoon-keuze.tsx';
import { session } from '#web/session/session.ts';
import { aanvraagTeksten as t } from '#web/teksten/aanvraag.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Select } from '#web/ui/fields.tsx';
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
  const name = `verplaatsen/${hulpvraag.id}`;
  const [only, setOnly] = useState<Persoon>();
  const draft = useDraft<Invoer>(name, { platformId: '', contactpersoonJk: only });
  const { platformId, contactpersoonJk, jkSpecialist } = draft.value;
  const platforms = useData((signal) => lijstPlatforms({ signal }), []);
  const others = platforms.data?.items.filter(({ id }) => id !== hulpvraag.platformId) ?? [];
  const submit = useSubmit(
    { name, onConflict: zaak.reload },
    async (key, { platformId, contactpersoonJk, jkSpecialist }: Invoer) => {
      if (!platformId) throw problemAt('/platformId', t.kiesPlatform);
      if (!contactpersoonJk) throw problemAt('/contactpersoonJk', t.kiesContactpersoonJk);
      await verplaatsDossier({
        params: { hulpvraagId: hulpvraag.id },
        ifMatch: zaak.etag,
        idempotencyKey: key,
        body: bodyOf(platformId, contactpersoonJk, jkSpecialist),
      });
      draft.clear();
      confirmDone(t.verplaatst);
      onClose();
      zaak.reload();
    },
  );
  const people = { organisatieId: own?.organisatieId ?? '', platformId, isOptional: true };
  return (
    <Dialog heading={t.verplaatsen} onClose={onClose}>
      <DraftForm
        id="verplaatsen"
        draft={draft}
        problem={submit.problem ?? platforms.problem}
        onSubmit={() => submit.run(draft.value)}
      >
        <p>{t.verplaatsenUitleg}</p>
        <Select
          plek="/platformId"
          label={t.nieuwPlatform}
          empty={t.kiesPlatform}
          value={platformId}
          onValue={(id) => draft.set({ ...draft.now(), platformId: id })}
          options={others.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
        <PersoonVan
          {...people}
          isOptional={false}
          plek="/contactpersoonJk"
          label={t.contactpersoonJk}
          hint={t.vanNieuwPlatform}
          rol="CONTACTPERSOON_JK"
          // Before there is a platform, somebody who is alone is shown and is no choice yet.
          {...(platformId ? {} : { onOnly: setOnly })}
          value={contactpersoonJk}
          onValue={(persoon) => draft.set({ ...draft.now(), contactpersoonJk: persoon })}
        />
        <PersoonVan
          {...people}
          plek="/jkSpecialist"
          label={t.specialist}
          hint={t.vanNieuwPlatform}
          rol="JK_SPECIALIST"
          value={jkSpecialist}
          onValue={(persoon) => draft.set({ ...draft.now(), jkSpecialist: persoon })}
        />
        {platformId && !own?.platformIds.includes(platformId) && (
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
        <div>
          <Button kind="primary" isNegative type="submit" isBusy={submit.isBusy}>
            {t.verplaatsen}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}

/** What is sent, and asked about beforehand. */
function bodyOf(platformId: string, contactpersoonJk: Persoon, jkSpecialist: Persoon | undefined) {
  return {
    platformId,
    contactpersoonJk: verwijzingNaar(contactpersoonJk),
    ...(jkSpecialist && { jkSpecialist: verwijzingNaar(jkSpecialist) }),
  };
}
