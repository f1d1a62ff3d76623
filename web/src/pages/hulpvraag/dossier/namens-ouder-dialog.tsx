import type * as contract from '#shared/contract/toezicht.ts';
import { confirmDone } from '#web/announce.ts';
import { legZienswijzeVast } from '#web/api/dossier.ts';
import { legAvgVerzoekVast } from '#web/api/toezicht.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { RedenEnOpslaan } from '#web/pages/hulpvraag/reden-en-opslaan.tsx';
import type { Dossier, Ouder, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { ouderPaginaTeksten } from '#web/teksten/ouder-pagina.ts';
import { papierTeksten as t } from '#web/teksten/papier.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Select } from '#web/ui/fields.tsx';
import { problemAt } from '#web/wire/problem.ts';
import type { SentTo } from '#web/wire/types.ts';

interface Props {
  readonly zaak: Zaak;
  readonly dossier: Dossier;
  readonly ouder: Ouder;
  readonly onClose: () => void;
}

/** A zienswijze that came by telephone or letter. */
export function ZienswijzeVastDialog({ zaak, dossier, ouder, onClose }: Props) {
  const name = `zienswijze-vast/${ouder.id}`;
  const draft = useDraft(name, { tekst: '', bijlageId: '' });
  const submit = useSubmit({ name }, async (key, { tekst, bijlageId }: typeof draft.value) => {
    await legZienswijzeVast({
      params: { hulpvraagId: zaak.hulpvraag.id },
      idempotencyKey: key,
      body: { ouderId: ouder.id, tekst, ...(bijlageId ? { bijlageId } : {}) },
    });
    draft.clear();
    confirmDone(algemeen.opgeslagen);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.zienswijzeVastleggenVan(ouder.naam)} onClose={onClose}>
      <DraftForm id="zienswijze-vast" draft={draft} problem={submit.problem} onSubmit={() => submit.run(draft.value)}>
        <p>{t.zienswijzeUitleg}</p>
        <RedenEnOpslaan
          veld="tekst"
          label={t.watZeiDeOuder}
          rows={5}
          maxLength={10_000}
          draft={draft}
          brievenIn={dossier}
          action={t.zienswijzeVastleggen}
          submit={submit}
        />
      </DraftForm>
    </Dialog>
  );
}

/** A request under the AVG that came by telephone or letter. */
export function VerzoekVastDialog({ zaak, dossier, ouder, onClose }: Props) {
  const name = `verzoek-vast/${ouder.id}`;
  const draft = useDraft(name, { soort: '', toelichting: '', bijlageId: '' });
  const input = draft.value;
  const submit = useSubmit({ name }, async (key, { soort, toelichting, bijlageId }: typeof input) => {
    if (!soort) throw problemAt('/soort', ouderPaginaTeksten.kiesSoort);
    await legAvgVerzoekVast({
      params: { hulpvraagId: zaak.hulpvraag.id },
      idempotencyKey: key,
      body: {
        ouderId: ouder.id,
        soort: soort as SentTo<typeof contract.legAvgVerzoekVast>['soort'],
        toelichting,
        ...(bijlageId ? { bijlageId } : {}),
      },
    });
    draft.clear();
    confirmDone(algemeen.opgeslagen);
    onClose();
  });
  return (
    <Dialog heading={t.verzoekVastleggenVan(ouder.naam)} onClose={onClose}>
      <DraftForm id="verzoek-vast" draft={draft} problem={submit.problem} onSubmit={() => submit.run(input)}>
        <p>{t.verzoekUitleg}</p>
        <Select
          plek="/soort"
          label={ouderPaginaTeksten.verzoekSoort}
          empty=""
          value={input.soort}
          onValue={(soort) => draft.set({ ...draft.now(), soort })}
          options={Object.entries(ouderPaginaTeksten.soorten).map(([value, label]) => ({ value, label }))}
        />
        <RedenEnOpslaan
          veld="toelichting"
          label={ouderPaginaTeksten.toelichting}
          isOptional
          maxLength={4000}
          draft={draft}
          brievenIn={dossier}
          action={t.verzoekVastleggen}
          submit={submit}
        />
      </DraftForm>
    </Dialog>
  );
}
