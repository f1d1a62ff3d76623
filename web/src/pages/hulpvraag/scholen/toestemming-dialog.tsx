import { useState } from 'preact/hooks';
import { fetchGevolgen } from '#web/api/fetch-gevolgen.ts';
import { geefToestemming, legToestemmingVast } from '#web/api/scholen.ts';
import { useChange } from '#web/api/use-change.ts';
import { useAskedWhenReady, usePreview } from '#web/api/use-preview.ts';
import type { Draft } from '#web/drafts/drafts.ts';
import { KijkDialog } from '#web/pages/hulpvraag/kijk-dialog.tsx';
import { PapierKeuze } from '#web/pages/hulpvraag/papier-keuze.tsx';
import { Gevolgen, type GevolgenView } from '#web/pages/hulpvraag/status/gevolgen.tsx';
import { aantalStukken, type Documentkeuze, GEEN_STUKKEN, isLeeg, type Stuk } from '#web/pages/hulpvraag/stukken.ts';
import { StukkenKeuze, toBody } from '#web/pages/hulpvraag/stukken-keuze.tsx';
import type { Dossier, School } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { Select, TextField } from '#web/ui/fields.tsx';
import { Waiting } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { asOuderId } from '#web/wire/ids.ts';
import { type ApiProblem, problemAt } from '#web/wire/problem.ts';
import type { SchoolProps } from './school-props.ts';

interface Invoer {
  readonly documenten: Documentkeuze;
  readonly totEnMet: string;
  readonly ouderId: string;
  readonly bijlageId: string;
}

type DialogProps = SchoolProps & { readonly isOnPaper?: boolean; readonly onClose: () => void };

/** What a choice would do, with the choice that it was asked for. */
interface Seen {
  readonly for: string;
  readonly gevolgen: GevolgenView;
}

/**
 * A parent allows one school to read chosen stukken; or the SWV records it from paper. On top stands in one sentence
 * what, to whom, until when and what taking back does; each stuk can be looked at first; beside the choice stands who
 * will be told and see more. Nothing is sent of which that was not shown.
 */
export function ToestemmingDialog(props: DialogProps) {
  const { zaak, dossier, school, isOnPaper = false, onClose } = props;
  const params = { hulpvraagId: zaak.hulpvraag.id };
  const [look, setLook] = useState<Stuk>();
  const preview = usePreview(async (invoer: Invoer): Promise<Seen> => {
    const missing = findMissing(invoer, isOnPaper);
    if (missing) throw missing;
    const { documenten, ouderId, bijlageId } = invoer;
    const wat = { schoolId: school.id, documenten: toBody(documenten) };
    const { body } = await fetchGevolgen(
      params.hulpvraagId,
      isOnPaper
        ? { soort: 'TOESTEMMING_VASTLEGGEN', ...wat, ouderId: asOuderId(ouderId), bijlageId }
        : { soort: 'TOESTEMMING', ...wat },
    );
    return { for: subjectOf(invoer), gevolgen: body };
  });
  const change = useChange<Invoer>({
    name: `toestemming/${school.id}`,
    saved: { documenten: GEEN_STUKKEN, totEnMet: '', ouderId: '', bijlageId: '' },
    send: (idempotencyKey, { documenten, totEnMet, ouderId, bijlageId }) => {
      const body = { schoolId: school.id, documenten: toBody(documenten), ...(totEnMet ? { totEnMet } : {}) };
      if (!isOnPaper) return geefToestemming({ params, idempotencyKey, body });
      return legToestemmingVast({ params, idempotencyKey, body: { ...body, ouderId: asOuderId(ouderId), bijlageId } });
    },
    said: t.gegevenGedaan,
    onClose,
    onChanged: zaak.reload,
  });
  const { draft, submit } = change;
  const subject = subjectOf(draft.value);
  const seen = preview.shown?.for === subject ? preview.shown.gevolgen : undefined;
  const isReady = findMissing(draft.value, isOnPaper) === undefined;
  useAskedWhenReady(isReady ? subject : undefined, preview.isBusy, () => preview.run(draft.now()));
  const press = () => {
    submit.clear();
    if (seen) void submit.run(draft.value);
    else preview.run(draft.value);
  };
  return (
    <>
      <Dialog
        heading={isOnPaper ? t.gevenVastleggenVan(school.naam) : t.gevenVraag(school.naam)}
        onClose={onClose}
        isWide
      >
        <DraftForm id="toestemming" draft={draft} problem={preview.problem ?? submit.problem} onSubmit={press}>
          <WatHetBetekent school={school} invoer={draft.value} isOnPaper={isOnPaper} />
          <div class="beside">
            <div class="stack">
              {isOnPaper && <PapierVelden dossier={dossier} draft={draft} />}
              <StukkenKeuze {...fieldOf(draft, 'documenten')} label={t.documenten} dossier={dossier} onKijk={setLook} />
              <TextField
                {...fieldOf(draft, 'totEnMet')}
                label={t.totEnMet}
                hint={t.totEnMetHint}
                isOptional
                type="date"
              />
            </div>
            <Section heading={t.wieMerktHet} level={3}>
              {!seen && !isReady && <p class="soft">{t.kiesVoorGevolgen}</p>}
              {!seen && isReady && preview.isBusy && <Waiting lines={4} />}
              {seen && <Gevolgen gevolgen={seen} dossier={dossier} />}
            </Section>
          </div>
          <div class="dialog__foot">
            <Button kind="primary" type="submit" isBusy={submit.isBusy || preview.isBusy}>
              {isOnPaper ? t.gevenVastleggen : t.geven}
            </Button>
            <Button onClick={onClose}>{isOnPaper ? algemeen.annuleren : t.nietGeven}</Button>
          </div>
        </DraftForm>
      </Dialog>
      {look && (
        <KijkDialog hulpvraagId={params.hulpvraagId} dossier={dossier} stuk={look} onClose={() => setLook(undefined)} />
      )}
    </>
  );
}

/** Everything on which the consequences depend. */
function subjectOf({ documenten, ouderId, bijlageId }: Invoer): string {
  return JSON.stringify([documenten, ouderId, bijlageId]);
}

/** The first field that is empty; nothing when the consequences can be asked. */
function findMissing({ documenten, ouderId, bijlageId }: Invoer, isOnPaper: boolean): ApiProblem | undefined {
  if (isLeeg(documenten)) return problemAt('/documenten', t.documentenOntbreken);
  if (isOnPaper && !ouderId) return problemAt('/ouderId', t.ouderOntbreekt);
  if (isOnPaper && !bijlageId) return problemAt('/bijlageId', t.formulierOntbreekt);
  return undefined;
}

/** The whole text of a toestemming, as it becomes with what was chosen. */
function WatHetBetekent(props: { readonly school: School; readonly invoer: Invoer; readonly isOnPaper: boolean }) {
  const { school, invoer, isOnPaper } = props;
  const aantal = aantalStukken(invoer.documenten);
  const tot = invoer.totEnMet && showDate(invoer.totEnMet);
  const wie = isOnPaper ? t.ouderBetekent : t.uBetekent;
  return (
    <div class="stack consent">
      <p class="consent__what">{wie.zin(school.naam, aantal, tot)}</p>
      <p>
        {school.gevraagdOp ? t.vanafNu : t.vanafVraag} {t.naPlaatsing(wie.kind, tot)}
      </p>
      {/* Advice to a parent who decides now; not to staff who record what was signed. */}
      {!isOnPaper && <p>{t.altijdStoppen}</p>}
    </div>
  );
}

/** Who signed, and where the signed paper is. */
function PapierVelden({ dossier, draft }: { readonly dossier: Dossier; readonly draft: Draft<Invoer> }) {
  const bijlage = fieldOf(draft, 'bijlageId');
  const ouders = (dossier.ouders ?? []).filter(({ gezag }) => gezag);
  return (
    <>
      <Select
        {...fieldOf(draft, 'ouderId')}
        label={t.welkeOuder}
        empty=""
        options={ouders.map(({ id, naam }) => ({ value: id, label: naam }))}
      />
      <PapierKeuze
        dossier={dossier}
        documentsoort="TOESTEMMING_SCHOOL"
        value={bijlage.value}
        onValue={bijlage.onValue}
      />
    </>
  );
}
