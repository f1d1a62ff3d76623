import { BijlagenTab } from '#web/pages/hulpvraag/bijlagen/bijlagen-tab.tsx';
import { Advies } from '#web/pages/hulpvraag/dossier/advies.tsx';
import { Observaties } from '#web/pages/hulpvraag/dossier/observaties.tsx';
import { hasScope, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ouderPaginaTeksten as t } from '#web/teksten/ouder-pagina.ts';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';

/** Everything that is open to read now, on one page: advice, observations and bijlagen. */
export function Documenten({ zaak }: { readonly zaak: Zaak }) {
  if (!hasScope(zaak.hulpvraag, 'STUKKEN_LEZEN')) {
    return (
      <Section heading={t.documenten}>
        <p>{t.geenDocumenten}</p>
      </Section>
    );
  }
  return (
    <>
      <Loading of={zaak.dossier}>
        {(dossier) => (
          <>
            {dossier.adviezen.length > 0 && <Advies zaak={zaak} dossier={dossier} />}
            {dossier.observaties.length > 0 && <Observaties zaak={zaak} dossier={dossier} />}
          </>
        )}
      </Loading>
      <BijlagenTab zaak={zaak} />
    </>
  );
}
