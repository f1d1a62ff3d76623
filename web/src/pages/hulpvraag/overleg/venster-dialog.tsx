import { confirmDone } from '#web/announce.ts';
import { wijzigVenster } from '#web/api/overleg.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Uitnodiging, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Button } from '#web/ui/button.tsx';
import { momentForInput, momentFromInput, showMoment } from '#web/ui/dates.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { isVolledig, type Opening, type Openingswijze, OpeningVelden, openingBody } from './opening-velden.tsx';

const LABELS = { openingswijze: t.opening, opentOp: t.opentOp, sluitOp: t.sluitOp };

function inWords(veld: keyof Opening, value: Opening): string {
  if (veld === 'openingswijze') return t.openingen[value.openingswijze];
  const moment = momentFromInput(value[veld]);
  return moment ? showMoment(moment) : '';
}

/** Changes from when until when the dossier is open for one invitee. */
export function VensterDialog(props: {
  readonly zaak: Zaak;
  readonly uitnodiging: Uitnodiging;
  readonly onClose: () => void;
}) {
  const { zaak, uitnodiging, onClose } = props;
  const name = `venster/${uitnodiging.id}`;
  const draft = useDraft<Opening>(name, {
    openingswijze: (uitnodiging.openingswijze ?? 'OP_TIJDSTIP') as Openingswijze,
    opentOp: uitnodiging.opentOp ? momentForInput(uitnodiging.opentOp) : '',
    sluitOp: momentForInput(uitnodiging.sluitOp),
  });
  const submit = useSubmit({ name, onConflict: zaak.reload }, async (key, opening: Opening) => {
    await wijzigVenster({
      params: { hulpvraagId: zaak.hulpvraag.id, uitnodigingId: uitnodiging.id },
      ifMatch: `"${uitnodiging.versie}"`,
      idempotencyKey: key,
      body: openingBody(opening),
    });
    draft.clear();
    confirmDone(algemeen.opgeslagen);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={t.tijdenVan(uitnodiging.naam)} onClose={onClose}>
      <DraftForm
        id="venster"
        draft={draft}
        labels={LABELS}
        show={inWords}
        problem={submit.problem}
        onSubmit={() => submit.run(draft.value)}
      >
        <OpeningVelden value={draft.value} onValue={draft.set} />
        {draft.isChanged && isVolledig(draft.value) && (
          <Voorbeeld
            hulpvraagId={zaak.hulpvraag.id}
            voornemen={{ soort: 'VENSTER_WIJZIGEN', uitnodigingId: uitnodiging.id, ...openingBody(draft.value) }}
            dossier={zaak.dossier.data}
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
