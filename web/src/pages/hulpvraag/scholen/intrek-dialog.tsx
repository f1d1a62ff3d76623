import { confirmDone } from '#web/announce.ts';
import { legIntrekkingVast, maakBezwaar, trekBezwaarIn, trekToestemmingIn } from '#web/api/scholen.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import type { Dossier, School, Toestemming, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx';
import { Begonnen } from '#web/ui/draft-form.tsx';
import { TextArea } from '#web/ui/fields.tsx';

/** The ways to take a toestemming back. */
export type Terugnemen = 'INTREKKEN' | 'INTREKKING_VASTLEGGEN' | 'BEZWAAR' | 'BEZWAAR_INTREKKEN';

interface IntrekProps {
  readonly zaak: Zaak;
  readonly dossier: Dossier;
  readonly school: School;
  readonly toestemming: Toestemming;
  readonly soort: Terugnemen;
  readonly onClose: () => void;
}

const TEKST: Readonly<Record<Terugnemen, { kop: (school: string) => string; uitleg: string; knop: string }>> = {
  INTREKKEN: { kop: t.intrekkenVan, uitleg: t.intrekkenUitleg, knop: t.intrekken },
  INTREKKING_VASTLEGGEN: { kop: t.intrekkenVan, uitleg: t.intrekkenVastleggenUitleg, knop: t.intrekkenVastleggen },
  BEZWAAR: { kop: t.bezwaarVan, uitleg: t.bezwaarUitleg, knop: t.bezwaar },
  BEZWAAR_INTREKKEN: { kop: t.bezwaarIntrekkenVan, uitleg: t.bezwaarIntrekkenUitleg, knop: t.bezwaarIntrekken },
};

/** Withdraws a toestemming, or objects to that of the other parent: what it does is seen first. */
export function IntrekDialog(props: IntrekProps) {
  const { zaak, dossier, school, toestemming, soort, onClose } = props;
  const name = `terugnemen/${soort}/${toestemming.id}`;
  const draft = useDraft(name, { reden: '' });
  const submit = useSubmit({ name }, async (key, { reden }: typeof draft.value) => {
    await send(soort, zaak.hulpvraag.id, toestemming.id, reden, key);
    draft.clear();
    confirmDone(t.gedaan[soort]);
    onClose();
    zaak.reload();
  });
  const { kop, uitleg, knop } = TEKST[soort];
  const voornemen = {
    INTREKKEN: 'INTREKKING',
    INTREKKING_VASTLEGGEN: 'INTREKKING',
    BEZWAAR: 'BEZWAAR',
    BEZWAAR_INTREKKEN: 'BEZWAAR_INTREKKEN',
  } as const;
  return (
    <ConfirmDialog
      heading={kop(school.naam)}
      action={knop}
      isNegative={soort !== 'BEZWAAR_INTREKKEN'}
      submit={{ ...submit, run: () => submit.run(draft.value) }}
      onClose={onClose}
    >
      <Begonnen draft={draft} />
      <p>{uitleg}</p>
      <Voorbeeld
        hulpvraagId={zaak.hulpvraag.id}
        voornemen={{ soort: voornemen[soort], toestemmingId: toestemming.id }}
        dossier={dossier}
      />
      {soort !== 'BEZWAAR_INTREKKEN' && (
        <TextArea
          plek="/reden"
          label={t.redenVrij}
          isOptional
          rows={3}
          maxLength={2000}
          value={draft.value.reden}
          onValue={(reden) => draft.set({ reden })}
        />
      )}
    </ConfirmDialog>
  );
}

async function send(soort: Terugnemen, hulpvraagId: string, toestemmingId: string, reden: string, key: string) {
  const params = { hulpvraagId, toestemmingId };
  const options = { params, idempotencyKey: key, body: { reden } };
  switch (soort) {
    case 'INTREKKEN':
      await trekToestemmingIn(options);
      break;
    case 'INTREKKING_VASTLEGGEN':
      await legIntrekkingVast(options);
      break;
    case 'BEZWAAR':
      await maakBezwaar(options);
      break;
    case 'BEZWAAR_INTREKKEN':
      await trekBezwaarIn({ params, idempotencyKey: key });
  }
}
