import { STATUS } from '#shared/model/statussen.ts';
import { actieVan, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { Loading } from '#web/ui/loading.tsx';
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
          <Vernietiging zaak={zaak} />
          {actieVan(zaak.hulpvraag, 'EXPORT_MAKEN') && <Export hulpvraagId={zaak.hulpvraag.id} />}
        </>
      )}
    </Loading>
  );
}

/** Only what has ended can be destroyed. */
function Vernietiging({ zaak }: { readonly zaak: Zaak }) {
  const { hulpvraag } = zaak;
  const actie = actieVan(hulpvraag, 'VERNIETIGING_VOORDRAGEN');
  const isEnded = STATUS[hulpvraag.status].afgesloten !== undefined;
  return actie && isEnded ? <Voordracht hulpvraagId={hulpvraag.id} actie={actie} onDone={zaak.reload} /> : null;
}
