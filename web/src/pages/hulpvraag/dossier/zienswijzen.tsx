import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { papierTeksten } from '#web/teksten/papier.ts';
import { showMoment } from '#web/ui/dates.ts';
import { Section } from '#web/ui/page.tsx';
import type { OuderId } from '#web/wire/ids.ts';

/** What parents wrote themselves: the SWV reads all, a parent their own. */
export function Zienswijzen({ dossier }: { readonly dossier: Dossier }) {
  const { zienswijzen, ouders } = dossier;
  if (!zienswijzen) return null;
  const nameOf = (ouderId: OuderId) => ouders?.find((one) => one.id === ouderId)?.naam;
  return (
    <Section heading={t.zienswijzen}>
      {zienswijzen.length === 0 && <p>{t.geenZienswijzen}</p>}
      {zienswijzen.map((one) => (
        <article key={one.id} class="card stack">
          <p class="soft">
            {[nameOf(one.ouderId), showMoment(one.op), one.vastgelegdDoor && papierTeksten.vastgelegdDoorSwv]
              .filter(Boolean)
              .join(', ')}
          </p>
          <p class="typed" dir="auto">
            {one.tekst}
          </p>
        </article>
      ))}
    </Section>
  );
}
