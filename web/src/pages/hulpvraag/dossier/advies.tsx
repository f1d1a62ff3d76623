import { useState } from 'preact/hooks';
import { confirmDone } from '#web/announce.ts';
import { schrijfAdvies } from '#web/api/dossier.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { actieVan, type Dossier, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { Button } from '#web/ui/button.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { TextArea } from '#web/ui/fields.tsx';
import { Section } from '#web/ui/page.tsx';

type Versie = Dossier['adviezen'][number];

/** The latest version of the advice with its afspraken, the older ones folded; a new version for who may write one. */
export function Advies({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const [isOpen, setOpen] = useState(false);
  const [latest, ...older] = [...dossier.adviezen].sort((a, b) => b.versie - a.versie);
  const mayWrite = actieVan(zaak.hulpvraag, 'ADVIES_BEWERKEN') !== undefined;
  return (
    <Section heading={t.advies}>
      {latest ? <VersieTekst versie={latest} /> : <p>{t.geenAdvies}</p>}
      {older.length > 0 && (
        <details>
          <summary>{t.oudereVersies(older.length)}</summary>
          <div class="stack">
            {older.map((one) => (
              <VersieTekst key={one.id} versie={one} />
            ))}
          </div>
        </details>
      )}
      {mayWrite && (
        <div>
          <Button onClick={() => setOpen(true)}>{latest ? t.adviesAanvullen : t.adviesMaken}</Button>
        </div>
      )}
      {isOpen && <AdviesDialog zaak={zaak} latest={latest} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function VersieTekst({ versie }: { readonly versie: Versie }) {
  return (
    <article class="card stack">
      <p class="soft">{t.versie(versie.versie, showMoment(versie.op))}</p>
      <p class="typed" dir="auto">
        {versie.advies}
      </p>
      <h3 class="nl-heading nl-heading--level-3">{t.afspraken}</h3>
      {versie.afspraken ? (
        <p class="typed" dir="auto">
          {versie.afspraken}
        </p>
      ) : (
        <p class="soft">{t.geenAfspraken}</p>
      )}
    </article>
  );
}

/** Writes a new version on top of the latest. */
function AdviesDialog(props: {
  readonly zaak: Zaak;
  readonly latest: Versie | undefined;
  readonly onClose: () => void;
}) {
  const { zaak, latest, onClose } = props;
  const name = `advies/${zaak.hulpvraag.id}`;
  const draft = useDraft(name, { advies: latest?.advies ?? '', afspraken: latest?.afspraken ?? '' });
  const submit = useSubmit(
    { name, onConflict: zaak.reload },
    async (key, { advies, afspraken }: typeof draft.value) => {
      await schrijfAdvies({
        params: { hulpvraagId: zaak.hulpvraag.id },
        idempotencyKey: key,
        body: { advies, afspraken, gezien: latest?.versie ?? 0 },
      });
      draft.clear();
      confirmDone(algemeen.opgeslagen);
      onClose();
      zaak.reload();
    },
  );
  return (
    <Dialog heading={latest ? t.adviesAanvullen : t.adviesMaken} onClose={onClose} isWide>
      <DraftForm
        id="advies"
        draft={draft}
        labels={{ advies: t.adviesTekst, afspraken: t.afspraken }}
        problem={submit.problem}
        onSubmit={() => submit.run(draft.value)}
      >
        <p>{t.adviesUitleg}</p>
        <TextArea
          plek="/advies"
          label={t.adviesTekst}
          rows={10}
          maxLength={20_000}
          value={draft.value.advies}
          onValue={(advies) => draft.set({ ...draft.now(), advies })}
        />
        <TextArea
          plek="/afspraken"
          label={t.afspraken}
          hint={t.afsprakenHint}
          isOptional
          rows={6}
          maxLength={10_000}
          value={draft.value.afspraken}
          onValue={(afspraken) => draft.set({ ...draft.now(), afspraken })}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
