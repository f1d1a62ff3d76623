import { bewerkRonde } from '#web/api/overleg.ts';
import { useChange } from '#web/api/use-change.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { type Documentkeuze, GEEN_STUKKEN, stukNamen } from '#web/pages/hulpvraag/stukken.ts';
import { StukkenKeuze, toBody } from '#web/pages/hulpvraag/stukken-keuze.tsx';
import type { Dossier, RondeView, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { momentForInput, momentFromInput, showMoment } from '#web/ui/dates.ts';
import { fieldOf } from '#web/ui/field-of.ts';
import { type RondeInvoer, RondeVelden, rondeBody, wanneer } from './ronde-velden.tsx';

interface Invoer extends RondeInvoer {
  readonly documenten: Documentkeuze;
}

const LABELS = { moment: t.moment, duurMinuten: t.duur, plaats: t.plaats, documenten: t.documenten };

/** Changes a round: when, where, and which stukken its invitees may read. */
export function RondeDialog(props: {
  readonly zaak: Zaak;
  readonly dossier: Dossier;
  readonly ronde: RondeView;
  readonly onClose: () => void;
}) {
  const { zaak, dossier, ronde, onClose } = props;
  const change = useChange<Invoer>({
    name: `ronde/${ronde.id}`,
    saved: {
      moment: momentForInput(ronde.moment),
      duurMinuten: String(ronde.duurMinuten),
      plaats: ronde.plaats ?? '',
      documenten: ronde.documenten ?? GEEN_STUKKEN,
    },
    send: async (idempotencyKey, input) =>
      bewerkRonde({
        params: { hulpvraagId: zaak.hulpvraag.id, rondeId: ronde.id },
        ifMatch: `"${ronde.versie}"`,
        idempotencyKey,
        body: { ...rondeBody(input), documenten: toBody(input.documenten) },
      }),
    said: algemeen.opgeslagen,
    onClose,
    onChanged: zaak.reload,
  });
  const { draft } = change;
  const { plaats, documenten } = draft.value;
  const moment = wanneer(draft.value);
  return (
    <ChangeDialog
      id="ronde"
      heading={t.wijzigen}
      change={change}
      labels={LABELS}
      show={(veld, { documenten, moment }) => {
        if (veld === 'documenten') return stukNamen(dossier, documenten).join(', ');
        return veld === 'moment' ? momentInWords(moment) : undefined;
      }}
    >
      <RondeVelden value={draft.value} onValue={(changed) => draft.set({ ...draft.now(), ...changed })} />
      <StukkenKeuze {...fieldOf(draft, 'documenten')} label={t.documenten} hint={t.documentenHint} dossier={dossier} />
      {draft.isChanged && moment && (
        <Voorbeeld
          hulpvraagId={zaak.hulpvraag.id}
          voornemen={{
            soort: 'RONDE_WIJZIGEN',
            rondeId: ronde.id,
            ronde: { ...moment, plaats, documenten: toBody(documenten) },
          }}
          dossier={dossier}
        />
      )}
    </ChangeDialog>
  );
}

function momentInWords(typed: string): string {
  const moment = momentFromInput(typed);
  return moment ? showMoment(moment) : '';
}
