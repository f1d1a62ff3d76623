import { useState } from 'preact/hooks';
import { ordenScholen } from '#web/api/scholen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { type Dossier, hasScope, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { Section } from '#web/ui/page.tsx';
import { canDo } from '#web/wire/acts.ts';
import type { SchoolId } from '#web/wire/ids.ts';
import { Inschrijving } from './inschrijving.tsx';
import { Overdracht } from './overdracht.tsx';
import { SchoolKaart } from './school-kaart.tsx';
import { VoegSchoolToe } from './voeg-school-toe.tsx';

/**
 * The schools of preference in the order of the parents, with toestemmingen, answers and terms; then enrolment and
 * hand-over.
 */
export function ScholenTab({ zaak }: { readonly zaak: Zaak }) {
  return (
    <Loading of={zaak.dossier} lines={12}>
      {(dossier) => (
        <>
          <Scholen zaak={zaak} dossier={dossier} />
          <Inschrijving zaak={zaak} dossier={dossier} />
          {hasScope(zaak.hulpvraag, 'OVERDRACHT_LEZEN') && zaak.hulpvraag.inschrijving && <Overdracht zaak={zaak} />}
        </>
      )}
    </Loading>
  );
}

/** The schools alone, as parents see them too. */
export function Scholen({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const [isAdding, setAdding] = useState(false);
  const scholen = [...(dossier.scholen ?? [])].sort((a, b) => (a.volgorde ?? 0) - (b.volgorde ?? 0));
  const mayOrder = canDo(dossier.acties, 'ordenScholen');
  const order = useSubmit(async (key, volgorde: readonly SchoolId[]) => {
    await ordenScholen({
      params: { hulpvraagId: zaak.hulpvraag.id },
      idempotencyKey: key,
      body: { volgorde: [...volgorde] },
    });
    zaak.reload();
  });
  const moveUp = (at: number) => {
    const ids = scholen.map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    if (moved) ids.splice(at - 1, 0, moved);
    void order.run(ids);
  };
  return (
    <Section heading={t.titel} id="scholen">
      {order.problem && <ErrorSummary problem={order.problem} />}
      {scholen.length === 0 && <p>{t.leeg}</p>}
      {scholen.map((school, at) => (
        <SchoolKaart
          key={school.id}
          zaak={zaak}
          dossier={dossier}
          school={school}
          onUp={mayOrder && at > 0 ? () => moveUp(at) : undefined}
        />
      ))}
      {canDo(dossier.acties, 'voegSchoolToe') && (
        <div>
          <Button onClick={() => setAdding(true)}>{t.toevoegen}</Button>
        </div>
      )}
      {isAdding && <VoegSchoolToe zaak={zaak} onClose={() => setAdding(false)} />}
    </Section>
  );
}
