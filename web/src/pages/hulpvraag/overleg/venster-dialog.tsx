import { wijzigVenster } from '#web/api/overleg.ts';
import { useChange } from '#web/api/use-change.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Uitnodiging, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { momentForInput, momentFromInput, showMoment } from '#web/ui/dates.ts';
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
  const change = useChange<Opening>({
    name: `venster/${uitnodiging.id}`,
    saved: {
      openingswijze: (uitnodiging.openingswijze ?? 'OP_TIJDSTIP') as Openingswijze,
      opentOp: uitnodiging.opentOp ? momentForInput(uitnodiging.opentOp) : '',
      sluitOp: momentForInput(uitnodiging.sluitOp),
    },
    send: async (idempotencyKey, opening) =>
      wijzigVenster({
        params: { hulpvraagId: zaak.hulpvraag.id, uitnodigingId: uitnodiging.id },
        ifMatch: `"${uitnodiging.versie}"`,
        idempotencyKey,
        body: openingBody(opening),
      }),
    said: algemeen.opgeslagen,
    onClose,
    onChanged: zaak.reload,
  });
  const { value, set, isChanged } = change.draft;
  return (
    <ChangeDialog id="venster" heading={t.tijdenVan(uitnodiging.naam)} change={change} labels={LABELS} show={inWords}>
      <OpeningVelden value={value} onValue={set} />
      {isChanged && isVolledig(value) && (
        <Voorbeeld
          hulpvraagId={zaak.hulpvraag.id}
          voornemen={{ soort: 'VENSTER_WIJZIGEN', uitnodigingId: uitnodiging.id, ...openingBody(value) }}
          dossier={zaak.dossier.data}
        />
      )}
    </ChangeDialog>
  );
}
