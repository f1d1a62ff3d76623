import { BijlagenTab } from '#web/pages/hulpvraag/bijlagen/bijlagen-tab.tsx';
import { ContactMet, useContact } from '#web/pages/hulpvraag/contact.tsx';
import { Advies } from '#web/pages/hulpvraag/dossier/advies.tsx';
import { Export } from '#web/pages/hulpvraag/dossier/export.tsx';
import { Kind } from '#web/pages/hulpvraag/dossier/kind.tsx';
import { Observaties } from '#web/pages/hulpvraag/dossier/observaties.tsx';
import { InzageTab } from '#web/pages/hulpvraag/inzage/inzage-tab.tsx';
import { EigenOverleg } from '#web/pages/hulpvraag/overleg/eigen-overleg.tsx';
import { WatGebeurde } from '#web/pages/hulpvraag/verloop/verloop-tab.tsx';
import { actieVan, type Dossier, hasScope, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { dossierTeksten } from '#web/teksten/dossier.ts';
import { ouderPaginaTeksten as t } from '#web/teksten/ouder-pagina.ts';
import { verloopTeksten } from '#web/teksten/verloop.ts';
import { Fold } from '#web/ui/fold.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { AvgVerzoeken } from './avg-verzoeken.tsx';
import { Bereikbaar } from './bereikbaar.tsx';
import { WieLeest } from './wie-leest.tsx';
import { Zienswijze } from './zienswijze.tsx';

/**
 * "Het dossier van …": for a parent on a phone. What is asked stands on top; then the advice in large type, who reads
 * and the choice per school, the meeting, and whom to call. The rest is folded.
 */
export function OuderPagina({ zaak }: { readonly zaak: Zaak }) {
  const { hulpvraag } = zaak;
  const contact = useContact();
  return (
    <div class="parent stack">
      <Loading of={zaak.dossier}>
        {(dossier) => (
          <>
            <AdviesGroot zaak={zaak} dossier={dossier} />
            {dossier.scholen && <WieLeest zaak={zaak} dossier={dossier} />}
          </>
        )}
      </Loading>
      <EigenOverleg zaak={zaak} />
      <ContactMet zaak={zaak} contact={contact} />
      <div class="folds">
        {hasScope(hulpvraag, 'STUKKEN_LEZEN') && (
          <Fold id="documenten" heading={t.alleDocumenten} lead={t.alleDocumentenUitleg}>
            {() => <Documenten zaak={zaak} />}
          </Fold>
        )}
        {actieVan(hulpvraag, 'ZIENSWIJZE_GEVEN') && (
          <Fold heading={dossierTeksten.zienswijze} lead={t.verhaalUitleg}>
            {() => <Zienswijze zaak={zaak} />}
          </Fold>
        )}
        <Fold heading={verloopTeksten.titel} lead={t.verloopUitleg}>
          {() => <WatGebeurde hulpvraag={hulpvraag} />}
        </Fold>
        {hasScope(hulpvraag, 'INZAGE_BEKIJKEN') && (
          <Fold heading={verloopTeksten.inzageTitel} lead={t.inzageKort}>
            {() => <InzageTab zaak={zaak} />}
          </Fold>
        )}
        <Fold heading={t.rechten} lead={t.rechtenKort}>
          {() => (
            <>
              <Loading of={zaak.dossier}>{(dossier) => <Kind zaak={zaak} dossier={dossier} />}</Loading>
              {actieVan(hulpvraag, 'EXPORT_MAKEN') && <Export hulpvraagId={hulpvraag.id} />}
              {actieVan(hulpvraag, 'AVG_VERZOEK_DOEN') && <AvgVerzoeken zaak={zaak} />}
            </>
          )}
        </Fold>
      </div>
      <Bereikbaar zaak={zaak} contact={contact} />
    </div>
  );
}

/** The advice and its afspraken, as large as what one reads once and carefully. */
function AdviesGroot({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  if (!hasScope(zaak.hulpvraag, 'STUKKEN_LEZEN')) {
    return (
      <Section heading={t.documenten}>
        <p>{t.geenDocumenten}</p>
      </Section>
    );
  }
  if (dossier.adviezen.length === 0) return null;
  return (
    <div class="advice">
      <Advies zaak={zaak} dossier={dossier} />
    </div>
  );
}

function Documenten({ zaak }: { readonly zaak: Zaak }) {
  return (
    <>
      <Loading of={zaak.dossier}>
        {(dossier) => dossier.observaties.length > 0 && <Observaties zaak={zaak} dossier={dossier} />}
      </Loading>
      <BijlagenTab zaak={zaak} />
    </>
  );
}
