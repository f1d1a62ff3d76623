import { confirmDone } from '#web/announce.ts';
import { bewerkRonde } from '#web/api/overleg.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { type Documentkeuze, GEEN_STUKKEN, stukNamen } from '#web/pages/hulpvraag/stukken.ts';
import { StukkenKeuze, toBody } from '#web/pages/hulpvraag/stukken-keuze.tsx';
import type { Dossier, RondeView, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Button } from '#web/ui/button.tsx';
import { momentForInput, momentFromInput, showMoment } from '#web/ui/dates.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
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
  const name = `ronde/${ronde.id}`;
  const draft = useDraft<Invoer>(name, {
    moment: momentForInput(ronde.moment),
    duurMinuten: String(ronde.duurMinuten),
    plaats: ronde.plaats ?? '',
    documenten: ronde.documenten ?? GEEN_STUKKEN,
  });
  const submit = useSubmit({ name, onConflict: zaak.reload }, async (key, input: Invoer) => {
    await bewerkRonde({
      params: { hulpvraagId: zaak.hulpvraag.id, rondeId: ronde.id },
      ifMatch: `"${ronde.versie}"`,
      idempotencyKey: key,
      body: { ...rondeBody(input), documenten: toBody(input.documenten) },
    });
    draft.clear();
    confirmDone(algemeen.opgeslagen);
    onClose();
    zaak.reload();
  });
  const moment = wanneer(draft.value);
  return (
    <Dialog heading={t.wijzigen} onClose={onClose}>
      <DraftForm
        id="ronde"
        draft={draft}
        labels={LABELS}
        show={(veld, { documenten, moment }) => {
          if (veld === 'documenten') return stukNamen(dossier, documenten).join(', ');
          return veld === 'moment' ? momentInWords(moment) : undefined;
        }}
        problem={submit.problem}
        onSubmit={() => submit.run(draft.value)}
      >
        <RondeVelden value={draft.value} onValue={(changed) => draft.set({ ...draft.now(), ...changed })} />
        <StukkenKeuze
          plek="/documenten"
          label={t.documenten}
          hint={t.documentenHint}
          dossier={dossier}
          value={draft.value.documenten}
          onValue={(documenten) => draft.set({ ...draft.now(), documenten })}
        />
        {draft.isChanged && moment && (
          <Voorbeeld
            hulpvraagId={zaak.hulpvraag.id}
            voornemen={{
              soort: 'RONDE_WIJZIGEN',
              rondeId: ronde.id,
              ronde: { ...moment, plaats: draft.value.plaats, documenten: toBody(draft.value.documenten) },
            }}
            dossier={dossier}
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

function momentInWords(typed: string): string {
  const moment = momentFromInput(typed);
  return moment ? showMoment(moment) : '';
}
