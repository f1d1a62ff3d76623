import { useState } from 'preact/hooks';
import { confirmDone } from '#web/announce.ts';
import { bewerkObservatie, schrijfObservatie } from '#web/api/dossier.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { actieVan, type Dossier, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkboxes } from '#web/ui/checkboxes.tsx';
import { showDate } from '#web/ui/dates.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { TextArea, TextField } from '#web/ui/fields.tsx';
import { Section } from '#web/ui/page.tsx';

type Observatie = Dossier['observaties'][number];

/** The observations that this person may read; SWV staff add and change them. */
export function Observaties({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const [open, setOpen] = useState<{ readonly observatie?: Observatie }>();
  const mayEdit = actieVan(zaak.hulpvraag, 'OBSERVATIE_BEWERKEN') !== undefined;
  // A school or invitee may read an earlier version only: to them it is the observation. Others read the whole dossier.
  const isFolded = dossier.ouders !== undefined;
  const actueel = dossier.observaties.filter((one) => !isFolded || !one.isVervangen);
  const eerder = dossier.observaties.filter((one) => isFolded && one.isVervangen);
  return (
    <Section heading={t.observaties}>
      {dossier.observaties.length === 0 && <p>{t.geenObservaties}</p>}
      {actueel.map((one) => (
        <article key={one.id} class="card stack">
          <h3 class="nl-heading nl-heading--level-3">{t.observatieVan(showDate(one.datum))}</h3>
          <p class="typed" dir="auto">
            {one.tekst}
          </p>
          {one.isVervangen && <p class="soft">{t.nieuwereVersie}</p>}
          {mayEdit && (
            <>
              <p class="seen-by">{t.leest(readers(one))}</p>
              <div>
                <Button
                  kind="subtle"
                  aria-label={t.wijzigenVan(t.observatieVan(showDate(one.datum)))}
                  onClick={() => setOpen({ observatie: one })}
                >
                  {algemeen.wijzigen}
                </Button>
              </div>
            </>
          )}
        </article>
      ))}
      <EerdereVersies observaties={eerder} />
      {mayEdit && (
        <div>
          <Button onClick={() => setOpen({})}>{t.observatieToevoegen}</Button>
        </div>
      )}
      {open && (
        <ObservatieDialog
          zaak={zaak}
          // As it is now: it may have been loaded again while the dialog was open.
          observatie={open.observatie && latestOf(open.observatie, dossier.observaties)}
          draftId={open.observatie ? firstOf(open.observatie, dossier.observaties) : ''}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}

/** The version that counts now: somebody else may have made a later one while this one was open. */
function latestOf({ id }: Observatie, alle: readonly Observatie[]): Observatie | undefined {
  const found = alle.find((one) => one.id === id);
  const next = alle.find((one) => one.id === found?.vervangenDoor);
  return next ? latestOf(next, alle) : found;
}

/** The id of the first version: what was typed belongs to the observation, whichever version it was begun from. */
function firstOf({ id }: Observatie, alle: readonly Observatie[]): string {
  const previous = alle.find((one) => one.vervangenDoor === id);
  return previous ? firstOf(previous, alle) : id;
}

function EerdereVersies({ observaties }: { readonly observaties: readonly Observatie[] }) {
  if (observaties.length === 0) return null;
  return (
    <details>
      <summary>{t.eerdereVersies(observaties.length)}</summary>
      {observaties.map((one) => (
        <article key={one.id} class="card stack">
          <h3 class="nl-heading nl-heading--level-3">{t.observatieVersie(showDate(one.datum), one.versie)}</h3>
          <p class="typed" dir="auto">
            {one.tekst}
          </p>
        </article>
      ))}
    </details>
  );
}

function readers({ zichtbaarVoor }: Pick<Observatie, 'zichtbaarVoor'>): string {
  return zichtbaarVoor.length === 0 ? t.alleenSwv : zichtbaarVoor.map((one) => t.lezers[one]).join(', ');
}

interface Invoer {
  readonly datum: string;
  readonly tekst: string;
  readonly zichtbaarVoor: readonly string[];
}

function inputOf(observatie: Observatie | undefined): Invoer {
  if (!observatie) return { datum: '', tekst: '', zichtbaarVoor: ['VOORSCHOOL', 'OUDERS'] };
  const { datum, tekst, zichtbaarVoor } = observatie;
  return { datum, tekst, zichtbaarVoor };
}

function inWords(veld: keyof Invoer, { datum, zichtbaarVoor }: Invoer): string | undefined {
  if (veld === 'datum') return datum && showDate(datum);
  return veld === 'zichtbaarVoor'
    ? readers({ zichtbaarVoor: zichtbaarVoor as Observatie['zichtbaarVoor'] })
    : undefined;
}

function isAndersZichtbaar({ zichtbaarVoor }: Invoer, eerder: Observatie): boolean {
  return [...zichtbaarVoor].sort().join() !== [...eerder.zichtbaarVoor].sort().join();
}

function ObservatieDialog(props: {
  readonly zaak: Zaak;
  readonly observatie: Observatie | undefined;
  readonly draftId: string;
  readonly onClose: () => void;
}) {
  const { zaak, observatie, onClose } = props;
  const { id: hulpvraagId } = zaak.hulpvraag;
  const name = `observatie/${hulpvraagId}/${props.draftId}`;
  const draft = useDraft<Invoer>(name, inputOf(observatie));
  const submit = useSubmit({ name, onConflict: zaak.reload }, async (key, { datum, tekst, zichtbaarVoor }: Invoer) => {
    const body = { datum, tekst, zichtbaarVoor: zichtbaarVoor as Observatie['zichtbaarVoor'] };
    if (observatie) {
      await bewerkObservatie({
        params: { hulpvraagId, observatieId: observatie.id },
        ifMatch: `"${observatie.versie}"`,
        idempotencyKey: key,
        body,
      });
    } else {
      await schrijfObservatie({
        params: { hulpvraagId },
        idempotencyKey: key,
        body,
      });
    }
    draft.clear();
    confirmDone(algemeen.opgeslagen);
    onClose();
    zaak.reload();
  });
  return (
    <Dialog heading={observatie ? t.observatieWijzigen : t.observatieToevoegen} onClose={onClose}>
      <DraftForm
        id="observatie"
        draft={draft}
        labels={{ datum: t.datum, tekst: t.tekst, zichtbaarVoor: t.wieLeest }}
        show={inWords}
        problem={submit.problem}
        onSubmit={() => submit.run(draft.value)}
      >
        {observatie && <p>{t.observatieWijzigenUitleg}</p>}
        <TextField
          plek="/datum"
          label={t.datum}
          type="date"
          value={draft.value.datum}
          onValue={(datum) => draft.set({ ...draft.now(), datum })}
        />
        <TextArea
          plek="/tekst"
          label={t.tekst}
          rows={8}
          maxLength={10_000}
          value={draft.value.tekst}
          onValue={(tekst) => draft.set({ ...draft.now(), tekst })}
        />
        <Checkboxes
          plek="/zichtbaarVoor"
          label={t.wieLeest}
          hint={t.wieLeestHint}
          options={Object.entries(t.lezers).map(([value, label]) => ({ value, label }))}
          chosen={draft.value.zichtbaarVoor}
          onChosen={(zichtbaarVoor) => draft.set({ ...draft.now(), zichtbaarVoor })}
        />
        {observatie && isAndersZichtbaar(draft.value, observatie) && (
          <Voorbeeld
            hulpvraagId={hulpvraagId}
            voornemen={{
              soort: 'OBSERVATIE_WIJZIGEN',
              observatieId: observatie.id,
              zichtbaarVoor: draft.value.zichtbaarVoor as Observatie['zichtbaarVoor'],
            }}
            dossier={zaak.dossier.data}
          />
        )}
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {algemeen.opslaan}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
