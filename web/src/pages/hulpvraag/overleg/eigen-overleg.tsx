import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ouderPaginaTeksten } from '#web/teksten/ouder-pagina.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { showMoment } from '#web/ui/dates.ts';
import { Section } from '#web/ui/page.tsx';

/** The rounds of this case for somebody who was invited: when, where, and that it was called off. */
export function EigenOverleg({ zaak }: { readonly zaak: Zaak }) {
  const rondes = zaak.dossier.data?.overlegrondes ?? [];
  if (rondes.length === 0) return null;
  return (
    <Section heading={ouderPaginaTeksten.mijnOverleg}>
      <ul class="plain">
        {rondes.map((one) => (
          <li key={one.id}>
            <strong>{showMoment(one.moment)}</strong>
            {one.plaats && `, ${one.plaats}`} {one.afgelastOp && <span class="badge badge--refuse">{t.afgelast}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
