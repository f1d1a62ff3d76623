import type * as contract from '#shared/contract/hulpvragen.ts';
import { fetchGevolgen } from '#web/api/fetch-gevolgen.ts';
import { wijzigStatus, zetStapTerug } from '#web/api/hulpvragen.ts';
import { useChange } from '#web/api/use-change.ts';
import { usePreview } from '#web/api/use-preview.ts';
import { doeVoorstel } from '#web/api/voorstellen.ts';
import { isSame } from '#web/drafts/merge.ts';
import { type Actie, type Hulpvraag, isTerugstap, statusActies, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { statusTeksten as t } from '#web/teksten/status-wijzigen.ts';
import { Button } from '#web/ui/button.tsx';
import { PreviewDialog } from '#web/ui/preview-dialog.tsx';
import { problemAt, toProblem, withoutPrefix } from '#web/wire/problem.ts';
import type { SentTo } from '#web/wire/types.ts';
import { Gevolgen, type GevolgenView } from './gevolgen.tsx';
import { type Keuze, LEGE_KEUZE, nameOf, StapKeuze, StapVelden } from './stap-keuze.tsx';

interface DialogProps {
  readonly zaak: Zaak;
  readonly onClose: () => void;
}

/** "Status wijzigen": choose, fill in what it asks, see who is mailed and who sees what, and only then confirm. */
export function StatusDialog({ zaak, onClose }: DialogProps) {
  const { hulpvraag } = zaak;
  const preview = usePreview((keuze: Keuze) => gevolgenVan(hulpvraag, keuze));
  const change = useChange<Keuze>({
    name: `status/${hulpvraag.id}`,
    saved: LEGE_KEUZE,
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
      const gemaild = [...new Set(preview.shown?.meldingen.map(({ naam }) => naam))];
      return t.gedaan(label, gemaild);
    },
    onClose: () => {
      // Only looking at the choices leaves nothing that would have to be saved.
      if (isSame({ ...draft.now(), stap: '' }, LEGE_KEUZE)) draft.clear();
      onClose();
    },
    onChanged: zaak.reload,
    // What was chosen may not be possible any more: that is shown, and loading again is a button.
    onConflict: () => undefined,
  });
  const { draft, submit } = change;
  const actie = actieIn(hulpvraag, draft.value);
  const isVoorstel = actie?.actie === 'VOORSTEL_DOEN';
  const label = actie?.naarLabel ?? '';
  const startOver = () => {
    zaak.reload();
    submit.clear();
    preview.back();
  };
  return (
    <PreviewDialog
      id="status"
      heading={t.titel}
      checkHeading={isVoorstel ? t.controleVoorstel : t.controle}
      change={change}
      preview={{ ...preview, shown: actie && preview.shown }}
      next={t.bekijken}
      action={isVoorstel ? t.voorstelDoen : t.bevestigen(label)}
      instead={
        submit.problem?.status === 412 && (
          <Button kind="primary" onClick={startOver}>
            {t.opnieuwLaden}
          </Button>
        )
      }
      back={t.andereKeuze}
      check={(gevolgen) => (
        <Gevolgen
          gevolgen={gevolgen}
          dossier={zaak.dossier.data}
          mailInhoud={actie?.naar === 'ADVIES_AFGEROND' ? t.mailInhoudAfgerond : t.mailInhoud}
        />
      )}
    >
      <p>{t.nu(hulpvraag.statusLabel)}</p>
      <StapKeuze hulpvraag={hulpvraag} keuze={draft.value} onKeuze={draft.set} onLeave={change.onClose} />
      {actie && <StapVelden zaak={zaak} actie={actie} keuze={draft.value} onKeuze={draft.set} />}
    </PreviewDialog>
  );
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
  const asks = (what: NonNullable<Actie['vraagt']>[number]) => actie.vraagt?.includes(what) ?? false;
  return {
    naar: actie.naar as NonNullable<Actie['naar']>,
    omschrijving: keuze.omschrijving,
    ...(asks('SCHOLEN') ? { schoolIds: [...keuze.schoolIds] } : {}),
    ...(asks('INSCHRIJVING') && (keuze.schoolId || keuze.startdatum)
      ? { inschrijving: { schoolId: keuze.schoolId, startdatum: keuze.startdatum } }
      : {}),
  };
}
