import type { wijzigVenster } from '#shared/contract/overleg.ts';
import { call } from '../../../api/call.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { useDraft } from '../../../drafts/drafts.ts';
import { algemeen } from '../../../teksten/algemeen.ts';
import { overlegTeksten as t } from '../../../teksten/overleg.ts';
import { confirmDone } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { momentForInput } from '../../../ui/dates.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Form } from '../../../ui/form.tsx';
import type { Zaak } from '../zaak.ts';
import { type Opening, type Openingswijze, OpeningVelden, openingBody } from './opening-velden.tsx';
import type { Uitnodiging } from './overleg-tab.tsx';

/** Changes from when until when the dossier is open for one invitee. */
export function VensterDialog(props: {
  readonly zaak: Zaak;
  readonly uitnodiging: Uitnodiging;
  readonly onClose: () => void;
}) {
  const { zaak, uitnodiging, onClose } = props;
  const draft = useDraft<Opening>(`venster/${uitnodiging.id}`, {
    openingswijze: (uitnodiging.openingswijze ?? 'OP_TIJDSTIP') as Openingswijze,
    opentOp: uitnodiging.opentOp ? momentForInput(uitnodiging.opentOp) : '',
    sluitOp: momentForInput(uitnodiging.sluitOp),
  });
  const submit = useSubmit(async (key, opening: Opening) => {
    await call<typeof wijzigVenster>('PUT', '/v1/hulpvragen/{hulpvraagId}/uitnodigingen/{uitnodigingId}/venster', {
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
      <Form id="venster" problem={submit.problem} onSubmit={() => submit.run(draft.value)}>
        <OpeningVelden value={draft.value} onValue={draft.set} />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
