import { ouderPaginaTeksten as t } from '../../../teksten/ouder-pagina.ts';
import { Loading } from '../../../ui/loading.tsx';
import { Section } from '../../../ui/page.tsx';
import { BijlagenTab } from '../bijlagen/bijlagen-tab.tsx';
import { Advies } from '../dossier/advies.tsx';
import { Observaties } from '../dossier/observaties.tsx';
import { heeftScope, type Zaak } from '../zaak.ts';

/** Everything that is open to read now, on one page: advice, observations and bijlagen. */
export function Documenten({ zaak }: { readonly zaak: Zaak }) {
  if (!heeftScope(zaak.hulpvraag, 'STUKKEN_LEZEN')) {
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
