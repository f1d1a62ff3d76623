import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/hulpvragen.ts';
import { fetchGevolgen } from '#web/api/fetch-gevolgen.ts';
import { wijzigStatus, zetStapTerug } from '#web/api/hulpvragen.ts';
import { useChange } from '#web/api/use-change.ts';
import { useAskedWhenReady, usePreview } from '#web/api/use-preview.ts';
import { doeVoorstel } from '#web/api/voorstellen.ts';
import { isSame } from '#web/drafts/merge.ts';
import { type Actie, type Hulpvraag, isTerugstap, statusActies, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { statusTeksten as t } from '#web/teksten/status-wijzigen.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Waiting } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { asSchoolId } from '#web/wire/ids.ts';
import { problemAt, toProblem, withoutPrefix } from '#web/wire/problem.ts';
import type { SentTo } from '#web/wire/types.ts';
import { Gevolgen, type GevolgenView, samenvatting } from './gevolgen.tsx';
import { asks, firstKeuze, isFilledIn, type Keuze, nameOf, StapKeuze, StapVelden } from './stap-keuze.tsx';

interface DialogProps {
  readonly zaak: Zaak;
  /** The status of the step that was asked for, when one was. */
  readonly naar?: string | undefined;
  /** After a step was taken. */
  readonly onDone?: (actie: Actie) => void;
  readonly onClose: () => void;
}

/** What a choice would do, with the choice that it was asked for. */
interface Seen {
  readonly for: string;
  readonly gevolgen: GevolgenView;
}

/**
 * "Status wijzigen": what happened on the left, what it does beside it, and one button that is always in view. Where
 * one step is possible it is chosen already. Nothing is sent of which the consequences were not shown.
 */
export function StatusDialog({ zaak, naar, onDone, onClose }: DialogProps) {
  const { hulpvraag } = zaak;
  const [begin] = useState(() => firstKeuze(zaak, naar));
  const preview = usePreview(async (keuze: Keuze): Promise<Seen> => {
    const gevolgen = await gevolgenVan(hulpvraag, keuze);
    return { for: subjectOf(keuze, zaak.etag), gevolgen };
  });
  const change = useChange<Keuze>({
    name: `status/${hulpvraag.id}`,
    saved: begin,
    send: (idempotencyKey, keuze) => {
      const options = { params: { hulpvraagId: hulpvraag.id }, ifMatch: zaak.etag, idempotencyKey };
      const reden = keuze.omschrijving;
      const gekozen = gekozenActie(hulpvraag, keuze);
      if (gekozen.actie === 'VOORSTEL_DOEN') return doeVoorstel({ ...options, body: { soort: 'TERUGSTAP', reden } });
      if (isTerugstap(gekozen)) return zetStapTerug({ ...options, body: { reden } });
      return wijzigStatus({ ...options, body: bodyOf(keuze, gekozen) });
    },
    said: () => {
      if (isVoorstel) return t.voorgesteld;
      const gemaild = [...new Set(preview.shown?.gevolgen.meldingen.map(({ naam }) => naam))];
      return t.gedaan(label, gemaild);
    },
    onClose: () => {
      // Only looking at the choices leaves nothing that would have to be saved.
      if (isSame({ ...draft.now(), stap: begin.stap }, begin)) draft.clear();
      onClose();
    },
    onChanged: () => {
      if (actie) onDone?.(actie);
      zaak.reload();
    },
    // What was chosen may not be possible any more: that is shown, and loading again is a button.
    onConflict: () => undefined,
  });
  const { draft, submit } = change;
  const actie = actieIn(hulpvraag, draft.value);
  const isVoorstel = actie?.actie === 'VOORSTEL_DOEN';
  const label = actie?.naarLabel ?? '';
  const seen = preview.shown?.for === subjectOf(draft.value, zaak.etag) ? preview.shown.gevolgen : undefined;
  const isReady = actie !== undefined && isFilledIn(hulpvraag, actie, draft.value);
  useAskedWhenReady(isReady ? subjectOf(draft.value, zaak.etag) : undefined, preview.isBusy, () =>
    preview.run(draft.now()),
  );
  const press = () => {
    submit.clear();
    if (seen) void submit.run(draft.value);
    else preview.run(draft.value);
  };
  const startOver = () => {
    zaak.reload();
    submit.clear();
    preview.back();
  };
  return (
    <Dialog heading={t.titel} onClose={change.onClose} isWide>
      <DraftForm id="status" draft={draft} problem={preview.problem ?? submit.problem} onSubmit={press}>
        <div class="beside">
          <div class="stack">
            <StapKeuze hulpvraag={hulpvraag} keuze={draft.value} onKeuze={draft.set} onLeave={change.onClose} />
            {actie && <StapVelden zaak={zaak} actie={actie} keuze={draft.value} onKeuze={draft.set} />}
          </div>
          <Section heading={isVoorstel ? t.gevolgenVoorstel : t.gevolgen} level={3}>
            {!seen && !isReady && <p class="soft">{actie ? t.vulInVoorGevolgen : t.kiesVoorGevolgen}</p>}
            {!seen && isReady && preview.isBusy && <Waiting lines={5} />}
            {seen && (
              <Gevolgen
                gevolgen={seen}
                dossier={zaak.dossier.data}
                mailInhoud={actie?.naar === 'ADVIES_AFGEROND' ? t.mailInhoudAfgerond : t.mailInhoud}
              />
            )}
          </Section>
        </div>
        <div class="dialog__foot">
          {submit.problem?.status === 412 ? (
            <Button kind="primary" onClick={startOver}>
              {t.opnieuwLaden}
            </Button>
          ) : (
            <Button kind="primary" type="submit" isBusy={submit.isBusy || preview.isBusy}>
              {isVoorstel ? t.voorstelDoen : label ? t.bevestigen(label) : algemeen.bevestigen}
            </Button>
          )}
          <Button kind="subtle" onClick={change.onClose}>
            {algemeen.annuleren}
          </Button>
          {seen && <span class="soft dialog__sum">{samenvatting(seen)}</span>}
        </div>
      </DraftForm>
    </Dialog>
  );
}

/**
 * Everything on which the consequences depend: the choice, but not why it is made in words, and how the case stands.
 */
function subjectOf({ omschrijving, ...rest }: Keuze, etag: string): string {
  return JSON.stringify({ ...rest, isSaid: omschrijving.trim() !== '', etag });
}

/** Who would be mailed and who would see what. @throws ApiProblem while nothing possible was chosen */
async function gevolgenVan(hulpvraag: Hulpvraag, keuze: Keuze): Promise<GevolgenView> {
  const actie = gekozenActie(hulpvraag, keuze);
  const asked = fetchGevolgen(
    hulpvraag.id,
    isTerugstap(actie) ? { soort: 'TERUGSTAP' } : { soort: 'STATUSWIJZIGING', statuswijziging: bodyOf(keuze, actie) },
  );
  const { body } = await asked.catch((error) => {
    // The preview sends the change one level deeper than the change itself does.
    throw withoutPrefix(toProblem(error), '/statuswijziging');
  });
  return body;
}

/** The chosen step, when it is possible now. */
function actieIn(hulpvraag: Hulpvraag, { stap }: Keuze): Actie | undefined {
  return statusActies(hulpvraag).find((one) => nameOf(one) === stap && one.mogelijk);
}

/** The same where there must be one. @throws ApiProblem when nothing possible was chosen */
function gekozenActie(hulpvraag: Hulpvraag, keuze: Keuze): Actie {
  const actie = actieIn(hulpvraag, keuze);
  if (!actie) throw problemAt('/naar', t.kiesEerst);
  return actie;
}

function bodyOf(keuze: Keuze, actie: Actie): SentTo<typeof contract.wijzigStatus> {
  return {
    naar: actie.naar as NonNullable<Actie['naar']>,
    omschrijving: keuze.omschrijving,
    ...(asks(actie, 'SCHOLEN') ? { schoolIds: keuze.schoolIds.map(asSchoolId) } : {}),
    ...(asks(actie, 'INSCHRIJVING') && (keuze.schoolId || keuze.startdatum)
      ? { inschrijving: { schoolId: asSchoolId(keuze.schoolId), startdatum: keuze.startdatum } }
      : {}),
  };
}
