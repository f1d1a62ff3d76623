import { confirmDone } from '#web/announce.ts';
import { legBezwaarintrekkingVast, legBezwaarVast } from '#web/api/scholen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { PapierKeuze } from '#web/pages/hulpvraag/papier-keuze.tsx';
import { RedenEnOpslaan } from '#web/pages/hulpvraag/reden-en-opslaan.tsx';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Toestemming } from '#web/pages/hulpvraag/zaak.ts';
import { papierTeksten as t } from '#web/teksten/papier.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Select } from '#web/ui/fields.tsx';
import type { SchoolProps } from './school-props.ts';

type Props = SchoolProps & { readonly toestemming: Toestemming; readonly onClose: () => void };

/** The SWV records that another parent objects: freezing needs no paper. */
export function BezwaarVastDialog({ zaak, dossier, school, toestemming, onClose }: Props) {
  const name = `bezwaar-vast/${toestemming.id}`;
  const draft = useDraft(name, { ouderId: '', reden: '', bijlageId: '' });
  const input = draft.value;
  const submit = useSubmit({ name }, async (key, { bijlageId, ...body }: typeof input) => {
    await legBezwaarVast({
      params: { hulpvraagId: zaak.hulpvraag.id, toestemmingId: toestemming.id },
      idempotencyKey: key,
      body: { ...body, ...(bijlageId ? { bijlageId } : {}) },
    });
    draft.clear();
    confirmDone(t.bezwaarVastgelegd);
    onClose();
    zaak.reload();
  });
  const ouders = (dossier.ouders ?? []).filter((one) => one.gezag && one.id !== toestemming.ouderId);
  return (
    <Dialog heading={t.bezwaarVastleggenVan(school.naam)} onClose={onClose}>
      <DraftForm id="bezwaar-vast" draft={draft} problem={submit.problem} onSubmit={() => submit.run(input)}>
        <p>{t.bezwaarVastleggenUitleg}</p>
        <Select
          plek="/ouderId"
          label={t.welkeOuder}
          empty=""
          value={input.ouderId}
          onValue={(ouderId) => draft.set({ ...draft.now(), ouderId })}
          options={ouders.map(({ id, naam }) => ({ value: id, label: naam }))}
        />
        {input.ouderId && (
          <Voorbeeld
            hulpvraagId={zaak.hulpvraag.id}
            voornemen={{ soort: 'BEZWAAR', toestemmingId: toestemming.id, ouderId: input.ouderId }}
            dossier={dossier}
          />
        )}
        <RedenEnOpslaan
          veld="reden"
          label={t.watZeiDeOuder}
          isOptional
          draft={draft}
          brievenIn={dossier}
          action={t.bezwaarVastleggen}
          isNegative
          submit={submit}
        />
      </DraftForm>
    </Dialog>
  );
}

/** The SWV records that the objection is over: the school reads again, so the parent signed for it. */
export function BezwaarTerugDialog({ zaak, dossier, school, toestemming, onClose }: Props) {
  const name = `bezwaar-terug/${toestemming.id}`;
  const draft = useDraft(name, { bijlageId: '' });
  const submit = useSubmit({ name }, async (key, body: typeof draft.value) => {
    await legBezwaarintrekkingVast({
      params: { hulpvraagId: zaak.hulpvraag.id, toestemmingId: toestemming.id },
      idempotencyKey: key,
      body,
    });
    draft.clear();
    confirmDone(t.terugVastgelegd);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.terugVastleggenVan(school.naam)} onClose={onClose}>
      <DraftForm id="bezwaar-terug" draft={draft} problem={submit.problem} onSubmit={() => submit.run(draft.value)}>
        <p>{t.terugVastleggenUitleg}</p>
        <PapierKeuze
          dossier={dossier}
          documentsoort="TOESTEMMING_SCHOOL"
          value={draft.value.bijlageId}
          onValue={(bijlageId) => draft.set({ bijlageId })}
        />
        {draft.value.bijlageId && (
          <Voorbeeld
            hulpvraagId={zaak.hulpvraag.id}
            voornemen={{
              soort: 'BEZWAAR_INTREKKEN',
              toestemmingId: toestemming.id,
              bijlageId: draft.value.bijlageId,
            }}
            dossier={dossier}
          />
        )}
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {t.terugVastleggen}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
