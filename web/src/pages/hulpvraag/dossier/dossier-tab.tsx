import { actieVan, type Dossier, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { toezichtTeksten } from '#web/teksten/toezicht.ts';
import { Loading } from '#web/ui/loading.tsx';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
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
          <Vernietiging zaak={zaak} dossier={dossier} />
          {actieVan(zaak.hulpvraag, 'EXPORT_MAKEN') && <Export hulpvraagId={zaak.hulpvraag.id} />}
        </>
      )}
    </Loading>
  );
}

/** What has ended can be destroyed, or is told why not yet; of a hulpvraag that runs that is folded away. */
function Vernietiging({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const actie = actieVan(zaak.hulpvraag, 'VERNIETIGING_VOORDRAGEN');
  if (!actie) return null;
  const may = canDo(dossier.acties, 'draagVernietigingVoor');
  // The term is all that stands in the way, and no request of an ouder would help: it runs.
  if (!may && actie.ontbreekt.every(({ code }) => code === 'BEWAARTERMIJN_LOOPT')) {
    return <WhyNot of={[[toezichtTeksten.voordragenHulpvraag, whyNot(dossier.acties, 'draagVernietigingVoor')]]} />;
  }
  return <Voordracht hulpvraagId={zaak.hulpvraag.id} actie={actie} may={may} onDone={zaak.reload} />;
}
