import type { bewerkRonde, maakRonde } from '#shared/contract/overleg.ts';
import { call } from '../../../api/call.ts';
import { problemAt } from '../../../api/problem.ts';
import { useSubmit } from '../../../api/use-submit.ts';
import { DraftForm } from '../../../drafts/draft-form.tsx';
import { useDraft } from '../../../drafts/drafts.ts';
import { algemeen } from '../../../teksten/algemeen.ts';
import { overlegTeksten as t } from '../../../teksten/overleg.ts';
import { confirmDone } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { momentForInput, momentFromInput, showMoment } from '../../../ui/dates.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { type Documentkeuze, GEEN_STUKKEN, stukNamen } from '../stukken.ts';
import { StukkenKeuze, toBody } from '../stukken-keuze.tsx';
import type { Dossier, Zaak } from '../zaak.ts';
import type { RondeView } from './overleg-tab.tsx';

interface Invoer {
  readonly moment: string;
  readonly duurMinuten: string;
  readonly plaats: string;
  readonly documenten: Documentkeuze;
}

const LABELS = { moment: t.moment, duurMinuten: t.duur, plaats: t.plaats, documenten: t.documenten };

/** Makes a round or changes one: when, where, and which stukken its invitees may read. */
export function RondeDialog(props: {
  readonly zaak: Zaak;
  readonly dossier: Dossier;
  readonly ronde: RondeView | undefined;
  readonly onClose: () => void;
}) {
  const { zaak, dossier, ronde, onClose } = props;
  const { id: hulpvraagId } = zaak.hulpvraag;
  const name = `ronde/${hulpvraagId}/${ronde?.id ?? ''}`;
  const draft = useDraft<Invoer>(name, {
    moment: ronde ? momentForInput(ronde.moment) : '',
    duurMinuten: String(ronde?.duurMinuten ?? 60),
    plaats: ronde?.plaats ?? '',
    documenten: ronde?.documenten ?? GEEN_STUKKEN,
  });
  const submit = useSubmit({ name, onConflict: zaak.reload }, async (key, input: Invoer) => {
    const body = bodyOf(input);
    if (ronde) {
      await call<typeof bewerkRonde>('PUT', '/v1/hulpvragen/{hulpvraagId}/overlegrondes/{rondeId}', {
        params: { hulpvraagId, rondeId: ronde.id },
        ifMatch: `"${ronde.versie}"`,
        idempotencyKey: key,
        body,
      });
    } else {
      await call<typeof maakRonde>('POST', '/v1/hulpvragen/{hulpvraagId}/overlegrondes', {
        params: { hulpvraagId },
        idempotencyKey: key,
        body,
      });
    }
    draft.clear();
    confirmDone(algemeen.opgeslagen);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={ronde ? t.wijzigen : t.maken} onClose={onClose}>
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
        {!ronde && <p>{t.makenUitleg}</p>}
        <TextField
          plek="/moment"
          label={t.moment}
          type="datetime-local"
          value={draft.value.moment}
          onValue={(moment) => draft.set({ ...draft.now(), moment })}
        />
        <TextField
          plek="/duurMinuten"
          label={t.duur}
          type="number"
          min={5}
          max={480}
          value={draft.value.duurMinuten}
          onValue={(duurMinuten) => draft.set({ ...draft.now(), duurMinuten })}
        />
        <TextField
          plek="/plaats"
          label={t.plaats}
          hint={t.plaatsHint}
          isOptional
          maxLength={200}
          value={draft.value.plaats}
          onValue={(plaats) => draft.set({ ...draft.now(), plaats })}
        />
        <StukkenKeuze
          plek="/documenten"
          label={t.documenten}
          hint={t.documentenHint}
          dossier={dossier}
          value={draft.value.documenten}
          onValue={(documenten) => draft.set({ ...draft.now(), documenten })}
        />
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

function bodyOf(input: Invoer) {
  const moment = momentFromInput(input.moment);
  if (!moment) throw problemAt('/moment', t.momentOntbreekt);
  return {
    moment,
    duurMinuten: Number(input.duurMinuten),
    plaats: input.plaats,
    documenten: toBody(input.documenten),
  };
}
