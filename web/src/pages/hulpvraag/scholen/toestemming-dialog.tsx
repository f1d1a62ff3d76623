import { fetchGevolgen } from '#web/api/fetch-gevolgen.ts';
import { geefToestemming, legToestemmingVast } from '#web/api/scholen.ts';
import { useChange } from '#web/api/use-change.ts';
import { usePreview } from '#web/api/use-preview.ts';
import type { Draft } from '#web/drafts/drafts.ts';
import { PapierKeuze } from '#web/pages/hulpvraag/papier-keuze.tsx';
import { Gevolgen } from '#web/pages/hulpvraag/status/gevolgen.tsx';
import { type Documentkeuze, GEEN_STUKKEN, isLeeg, stukNamen } from '#web/pages/hulpvraag/stukken.ts';
import { StukkenKeuze, toBody } from '#web/pages/hulpvraag/stukken-keuze.tsx';
import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { showDate } from '#web/ui/dates.ts';
import { fieldOf } from '#web/ui/field-of.ts';
import { Select, TextField } from '#web/ui/fields.tsx';
import { PreviewDialog } from '#web/ui/preview-dialog.tsx';
import { asOuderId } from '#web/wire/ids.ts';
import { problemAt } from '#web/wire/problem.ts';
import type { SchoolProps } from './school-props.ts';

interface Invoer {
  readonly documenten: Documentkeuze;
  readonly totEnMet: string;
  readonly ouderId: string;
  readonly bijlageId: string;
}

type DialogProps = SchoolProps & { readonly isOnPaper?: boolean; readonly onClose: () => void };

/**
 * A parent allows one school to read chosen stukken, seeing first what that means; or the SWV records it from paper.
 */
export function ToestemmingDialog(props: DialogProps) {
  const { zaak, dossier, school, isOnPaper = false, onClose } = props;
  const params = { hulpvraagId: zaak.hulpvraag.id };
  const preview = usePreview(async ({ documenten, ouderId, bijlageId }: Invoer) => {
    if (isLeeg(documenten)) throw problemAt('/documenten', t.documentenOntbreken);
    if (isOnPaper && !ouderId) throw problemAt('/ouderId', t.ouderOntbreekt);
    if (isOnPaper && !bijlageId) throw problemAt('/bijlageId', t.formulierOntbreekt);
    const wat = { schoolId: school.id, documenten: toBody(documenten) };
    const { body } = await fetchGevolgen(
      params.hulpvraagId,
      isOnPaper
        ? { soort: 'TOESTEMMING_VASTLEGGEN', ...wat, ouderId: asOuderId(ouderId), bijlageId }
        : { soort: 'TOESTEMMING', ...wat },
    );
    return body;
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
  const { draft } = change;
  const totEnMet = fieldOf(draft, 'totEnMet');
  return (
    <PreviewDialog
      id="toestemming"
      heading={isOnPaper ? t.gevenVastleggenVan(school.naam) : t.gevenVan(school.naam)}
      checkHeading={t.controle}
      change={change}
      preview={preview}
      next={algemeen.verder}
      action={isOnPaper ? t.gevenVastleggen : t.geven}
      check={(gevolgen) => (
        <>
          <p>
            <strong>{t.ditZietSchool(school.naam, stukNamen(dossier, draft.value.documenten).join(', '))}</strong>
          </p>
          <p>
            {school.gevraagdOp ? t.vanafNu : t.vanafVraag}{' '}
            {totWanneer(totEnMet.value, isOnPaper ? t.hetKind : t.uwKind)}
          </p>
          {!isOnPaper && <p>{t.altijdStoppen}</p>}
          <Gevolgen gevolgen={gevolgen} dossier={dossier} />
        </>
      )}
    >
      {isOnPaper ? <PapierVelden dossier={dossier} draft={draft} /> : <p>{t.gevenUitleg}</p>}
      <StukkenKeuze {...fieldOf(draft, 'documenten')} label={t.documenten} dossier={dossier} />
      <TextField {...totEnMet} label={t.totEnMet} hint={t.totEnMetHint} isOptional type="date" />
    </PreviewDialog>
  );
}

/** Until when the school reads: never longer than the parent says. */
function totWanneer(totEnMet: string, kind: string): string {
  return totEnMet ? t.totDatum(kind, showDate(totEnMet)) : t.totKlaar(kind);
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
