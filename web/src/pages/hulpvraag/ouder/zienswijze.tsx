import { geefZienswijze } from '#web/api/dossier.ts';
import { useChange } from '#web/api/use-change.ts';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { papierTeksten } from '#web/teksten/papier.ts';
import { Button } from '#web/ui/button.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { TextArea } from '#web/ui/fields.tsx';
import { Section } from '#web/ui/page.tsx';

/** What a parent wants to tell: what they wrote before, and room for more. */
export function Zienswijze({ zaak }: { readonly zaak: Zaak }) {
  const { draft, submit } = useChange({
    name: `zienswijze/${zaak.hulpvraag.id}`,
    saved: { tekst: '' },
    send: (idempotencyKey, body) =>
      geefZienswijze({ params: { hulpvraagId: zaak.hulpvraag.id }, idempotencyKey, body }),
    said: t.zienswijzeToegevoegd,
    onChanged: zaak.reload,
  });
  return (
    <Section heading={t.zienswijze}>
      {zaak.dossier.data?.zienswijzen?.map((one) => (
        <article key={one.id} class="card stack">
          <p class="soft">
            {[showMoment(one.op), one.vastgelegdDoor && papierTeksten.vastgelegdDoorSwv].filter(Boolean).join(', ')}
          </p>
          <p class="typed" dir="auto">
            {one.tekst}
          </p>
        </article>
      ))}
      <DraftForm id="zienswijze" draft={draft} problem={submit.problem} onSubmit={() => submit.run(draft.value)}>
        <p class="seen-by">{t.zienswijzeUitleg}</p>
        <TextArea {...fieldOf(draft, 'tekst')} label={t.zienswijzeTekst} maxLength={10_000} />
        <div>
          <Button type="submit" isBusy={submit.isBusy}>
            {t.zienswijzeVersturen}
          </Button>
        </div>
      </DraftForm>
    </Section>
  );
}
