import { confirmDone } from '#web/announce.ts';
import { bewerkBijlage } from '#web/api/bijlagen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { algemeen } from '#web/teksten/algemeen.ts';
import { bijlagenTeksten as t } from '#web/teksten/bijlagen.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkboxes } from '#web/ui/checkboxes.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Select } from '#web/ui/fields.tsx';
import type { Bijlage } from './bijlage.ts';
import type { Grenzen } from './judge.ts';

interface Invoer {
  readonly documentsoort: Bijlage['documentsoort'];
  readonly zichtbaarVoor: readonly string[];
}

/** What a bijlage is, and who besides the SWV may read it. */
export function BewerkDialog(props: {
  readonly hulpvraagId: string;
  readonly bijlage: Bijlage;
  readonly grenzen: Grenzen;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { hulpvraagId, bijlage, grenzen } = props;
  const name = `bijlage/${bijlage.id}`;
  const draft = useDraft<Invoer>(name, {
    documentsoort: bijlage.documentsoort,
    zichtbaarVoor: bijlage.zichtbaarVoor,
  });
  const submit = useSubmit({ name }, async (key, { documentsoort, zichtbaarVoor }: Invoer) => {
    await bewerkBijlage({
      params: { hulpvraagId, bijlageId: bijlage.id },
      idempotencyKey: key,
      body: {
        ...(documentsoort === bijlage.documentsoort ? {} : { documentsoort }),
        ...(bijlage.magZichtbaarheidWijzigen ? { zichtbaarVoor: zichtbaarVoor as Bijlage['zichtbaarVoor'] } : {}),
      },
    });
    draft.clear();
    confirmDone(algemeen.opgeslagen);
    props.onDone();
  });
  const isAndersZichtbaar =
    bijlage.magZichtbaarheidWijzigen &&
    [...draft.value.zichtbaarVoor].sort().join() !== [...bijlage.zichtbaarVoor].sort().join();
  return (
    <Dialog heading={bijlage.bestandsnaam} onClose={props.onClose}>
      <DraftForm
        id="bijlage"
        draft={draft}
        labels={{ documentsoort: t.soort, zichtbaarVoor: t.zichtbaar }}
        problem={submit.problem}
        onSubmit={() => submit.run(draft.value)}
      >
        {bijlage.magDocumentsoortWijzigen && (
          <Select
            plek="/documentsoort"
            label={t.soort}
            value={draft.value.documentsoort}
            onValue={(value) => draft.set({ ...draft.now(), documentsoort: value as Bijlage['documentsoort'] })}
            options={grenzen.documentsoorten.map((one) => ({ value: one.documentsoort, label: one.label }))}
          />
        )}
        {bijlage.magZichtbaarheidWijzigen && (
          <Checkboxes
            plek="/zichtbaarVoor"
            label={t.zichtbaar}
            hint={t.zichtbaarHint}
            options={Object.entries(t.lezers).map(([value, label]) => ({ value, label }))}
            chosen={draft.value.zichtbaarVoor}
            onChosen={(zichtbaarVoor) => draft.set({ ...draft.now(), zichtbaarVoor })}
          />
        )}
        {isAndersZichtbaar && (
          <Voorbeeld
            hulpvraagId={hulpvraagId}
            voornemen={{
              soort: 'BIJLAGE_WIJZIGEN',
              bijlageId: bijlage.id,
              zichtbaarVoor: draft.value.zichtbaarVoor as Bijlage['zichtbaarVoor'],
            }}
            dossier={undefined}
          />
        )}
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
