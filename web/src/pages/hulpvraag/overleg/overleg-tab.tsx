import { useState } from 'preact/hooks';
import type { Dossier, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { Button } from '#web/ui/button.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { canDo } from '#web/wire/acts.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { Ronde } from './ronde.tsx';

/** The consultation rounds of a case, the latest first. */
export function OverlegTab({ zaak }: { readonly zaak: Zaak }) {
  return <Loading of={zaak.dossier}>{(dossier) => <Overleg zaak={zaak} dossier={dossier} />}</Loading>;
}

function Overleg({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const [isMaking, setMaking] = useState(false);
  const rondes = [...(dossier.overlegrondes ?? [])].sort((a, b) => b.moment.localeCompare(a.moment));
  return (
    <Section heading={t.titel}>
      {rondes.length === 0 && <p>{t.leeg}</p>}
      {canDo(dossier.acties, 'maakRonde') && (
        <div>
          <Button onClick={() => setMaking(true)}>{t.maken}</Button>
        </div>
      )}
      {rondes.map((ronde) => (
        <Ronde key={ronde.id} zaak={zaak} dossier={dossier} ronde={ronde} />
      ))}
      {isMaking && <PlanDialog zaak={zaak} dossier={dossier} onClose={() => setMaking(false)} />}
    </Section>
  );
}
