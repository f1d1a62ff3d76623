import { useState } from 'preact/hooks';
import { Contact } from '#web/pages/hulpvraag/contact.tsx';
import { Export } from '#web/pages/hulpvraag/dossier/export.tsx';
import { Kind } from '#web/pages/hulpvraag/dossier/kind.tsx';
import { InzageTab } from '#web/pages/hulpvraag/inzage/inzage-tab.tsx';
import { Documenten } from '#web/pages/hulpvraag/lezer/documenten.tsx';
import { EigenOverleg } from '#web/pages/hulpvraag/overleg/eigen-overleg.tsx';
import { Scholen } from '#web/pages/hulpvraag/scholen/scholen-tab.tsx';
import { WatGebeurde } from '#web/pages/hulpvraag/verloop/verloop-tab.tsx';
import { actieVan, hasScope, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { verloopTeksten } from '#web/teksten/verloop.ts';
import { Button } from '#web/ui/button.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { AvgVerzoeken } from './avg-verzoeken.tsx';
import { Zienswijze } from './zienswijze.tsx';

/** "Het dossier van …": everything for a parent on one page, the decisions first, whom to call always in reach. */
export function OuderPagina({ zaak }: { readonly zaak: Zaak }) {
  const { hulpvraag } = zaak;
  return (
    <>
      <Loading of={zaak.dossier}>{(dossier) => dossier.scholen && <Scholen zaak={zaak} dossier={dossier} />}</Loading>
      <Documenten zaak={zaak} />
      {actieVan(hulpvraag, 'ZIENSWIJZE_GEVEN') && <Zienswijze zaak={zaak} />}
      <EigenOverleg zaak={zaak} />
      <Contact zaak={zaak} />
      <Loading of={zaak.dossier}>{(dossier) => <Kind zaak={zaak} dossier={dossier} />}</Loading>
      <WatGebeurde hulpvraag={hulpvraag} />
      {hasScope(hulpvraag, 'INZAGE_BEKIJKEN') && <WieHeeftGekeken zaak={zaak} />}
      {actieVan(hulpvraag, 'EXPORT_MAKEN') && <Export hulpvraagId={hulpvraag.id} />}
      {actieVan(hulpvraag, 'AVG_VERZOEK_DOEN') && <AvgVerzoeken zaak={zaak} />}
    </>
  );
}

/** Every look at a dossier is a line: a list that grows long, so it is opened by whoever wants to know. */
function WieHeeftGekeken({ zaak }: { readonly zaak: Zaak }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <InzageTab zaak={zaak} />;
  return (
    <Section heading={verloopTeksten.inzageTitel}>
      <p>{verloopTeksten.inzageUitleg}</p>
      <div>
        <Button onClick={() => setOpen(true)}>{verloopTeksten.inzageTonen}</Button>
      </div>
    </Section>
  );
}
