import { Loading } from '../../../ui/loading.tsx';
import { actieVan, type Zaak } from '../zaak.ts';
import { Advies } from './advies.tsx';
import { Export } from './export.tsx';
import { Kind } from './kind.tsx';
import { Observaties } from './observaties.tsx';
import { Ouders } from './ouders.tsx';
import { Voordracht } from './voordracht.tsx';
import { Zienswijzen } from './zienswijzen.tsx';

/** Child, parents, observations, advice: what is open to this person now. */
export function DossierTab({ zaak }: { readonly zaak: Zaak }) {
  return (
    <Loading of={zaak.dossier} lines={14}>
      {(dossier) => (
        <>
          <Advies zaak={zaak} dossier={dossier} />
          <Observaties zaak={zaak} dossier={dossier} />
          <Zienswijzen dossier={dossier} />
          <Kind zaak={zaak} dossier={dossier} />
          <Ouders zaak={zaak} dossier={dossier} />
          {isEnded(zaak) && actieVan(zaak.hulpvraag, 'VERNIETIGING_VOORDRAGEN') && (
            <Voordracht hulpvraagId={zaak.hulpvraag.id} />
          )}
          {actieVan(zaak.hulpvraag, 'EXPORT_MAKEN') && <Export hulpvraagId={zaak.hulpvraag.id} />}
        </>
      )}
    </Loading>
  );
}

/** Only what has ended can be destroyed. */
function isEnded({ hulpvraag }: Zaak): boolean {
  return hulpvraag.status === 'ADVIES_AFGEROND' || hulpvraag.status === 'JK_INGETROKKEN';
}
