import { useState } from 'preact/hooks';
import { confirmDone } from '#web/announce.ts';
import { geefToestemming, legToestemmingVast } from '#web/api/scholen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { fetchGevolgen } from '#web/api/vraag-gevolgen.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { PapierKeuze } from '#web/pages/hulpvraag/papier-keuze.tsx';
import { Gevolgen, type GevolgenView } from '#web/pages/hulpvraag/status/gevolgen.tsx';
import { type Documentkeuze, GEEN_STUKKEN, isLeeg, stukNamen } from '#web/pages/hulpvraag/stukken.ts';
import { StukkenKeuze, toBody } from '#web/pages/hulpvraag/stukken-keuze.tsx';
import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Select, TextField } from '#web/ui/fields.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { problemAt } from '#web/wire/problem.ts';
import type { SchoolProps } from './school-props.ts';

interface Invoer {
  readonly documenten: Documentkeuze;
  readonly totEnMet: string;
  readonly ouderId: string;
  readonly bijlageId: string;
}

type DialogProps = SchoolProps & { readonly isOnPaper?: boolean; readonly onClose: () => void };

/** A parent allows one school to read chosen stukken, seeing first what that means; or the SWV records it from paper. */
export function ToestemmingDialog(props: DialogProps) {
  const { zaak, dossier, school, isOnPaper = false, onClose } = props;
  const params = { hulpvraagId: zaak.hulpvraag.id };
  const [gevolgen, setGevolgen] = useState<GevolgenView>();
  const name = `toestemming/${school.id}`;
  const draft = useDraft<Invoer>(name, {
    documenten: GEEN_STUKKEN,
    totEnMet: '',
    ouderId: '',
    bijlageId: '',
  });
  const preview = useSubmit(async (_key, { documenten, ouderId, bijlageId }: Invoer) => {
    if (isLeeg(documenten)) throw problemAt('/documenten', t.documentenOntbreken);
    if (isOnPaper && !ouderId) throw problemAt('/ouderId', t.ouderOntbreekt);
    if (isOnPaper && !bijlageId) throw problemAt('/bijlageId', t.formulierOntbreekt);
    const wat = { schoolId: school.id, documenten: toBody(documenten) };
    const { body } = await fetchGevolgen(
      params.hulpvraagId,
      isOnPaper ? { soort: 'TOESTEMMING_VASTLEGGEN', ...wat, ouderId, bijlageId } : { soort: 'TOESTEMMING', ...wat },
    );
    setGevolgen(body);
  });
  const submit = useSubmit({ name }, async (key, { documenten, totEnMet, ouderId, bijlageId }: Invoer) => {
    const body = { schoolId: school.id, documenten: toBody(documenten), ...(totEnMet ? { totEnMet } : {}) };
    const options = { params, idempotencyKey: key };
    if (isOnPaper) {
      await legToestemmingVast({
        ...options,
        body: { ...body, ouderId, bijlageId },
      });
    } else {
      await geefToestemming({ ...options, body });
    }
    draft.clear();
    confirmDone(t.gegevenGedaan);
    onClose();
    zaak.reload();
  });
  const heading = isOnPaper ? t.gevenVastleggenVan(school.naam) : t.gevenVan(school.naam);
  const back = () => {
    submit.clear();
    setGevolgen(undefined);
  };
  return (
    <Dialog heading={gevolgen ? t.controle : heading} onClose={onClose}>
      {gevolgen ? (
        <>
          {submit.problem && <ErrorSummary problem={submit.problem} />}
          <p>
            <strong>{t.ditZietSchool(school.naam, stukNamen(dossier, draft.value.documenten).join(', '))}</strong>
          </p>
          <p>
            {school.gevraagdOp ? t.vanafNu : t.vanafVraag}{' '}
            {totWanneer(draft.value.totEnMet, isOnPaper ? t.hetKind : t.uwKind)}
          </p>
          {!isOnPaper && <p>{t.altijdStoppen}</p>}
          <Gevolgen gevolgen={gevolgen} dossier={dossier} />
          <div class="row">
            <Button kind="primary" isBusy={submit.isBusy} onClick={() => submit.run(draft.value)}>
              {isOnPaper ? t.gevenVastleggen : t.geven}
            </Button>
            <Button kind="subtle" onClick={back}>
              {algemeen.terug}
            </Button>
          </div>
        </>
      ) : (
        <DraftForm id="toestemming" draft={draft} problem={preview.problem} onSubmit={() => preview.run(draft.value)}>
          {!isOnPaper && <p>{t.gevenUitleg}</p>}
          {isOnPaper && <PapierVelden dossier={dossier} value={draft.value} onValue={draft.set} />}
          <StukkenKeuze
            plek="/documenten"
            label={t.documenten}
            dossier={dossier}
            value={draft.value.documenten}
            onValue={(documenten) => draft.set({ ...draft.now(), documenten })}
          />
          <TextField
            plek="/totEnMet"
            label={t.totEnMet}
            hint={t.totEnMetHint}
            isOptional
            type="date"
            value={draft.value.totEnMet}
            onValue={(totEnMet) => draft.set({ ...draft.now(), totEnMet })}
          />
          <div>
            <Button kind="primary" type="submit" isBusy={preview.isBusy}>
              {algemeen.verder}
            </Button>
          </div>
        </DraftForm>
      )}
    </Dialog>
  );
}

/** Until when the school reads: never longer than the parent says. */
function totWanneer(totEnMet: string, kind: string): string {
  return totEnMet ? t.totDatum(kind, showDate(totEnMet)) : t.totKlaar(kind);
}

/** Who signed, and where the signed paper is. */
function PapierVelden(props: { dossier: Dossier; value: Invoer; onValue: (value: Invoer) => void }) {
  const { dossier, value, onValue } = props;
  return (
    <>
      <Select
        plek="/ouderId"
        label={t.welkeOuder}
        empty=""
        value={value.ouderId}
        onValue={(ouderId) => onValue({ ...value, ouderId })}
        options={(dossier.ouders ?? [])
          .filter(({ gezag }) => gezag)
          .map(({ id, naam }) => ({ value: id, label: naam }))}
      />
      <PapierKeuze
        dossier={dossier}
        documentsoort="TOESTEMMING_SCHOOL"
        value={value.bijlageId}
        onValue={(bijlageId) => onValue({ ...value, bijlageId })}
      />
    </>
  );
}
