import { useState } from 'preact/hooks';
import { bewerkObservatie, schrijfObservatie } from '#web/api/dossier.ts';
import { useChange } from '#web/api/use-change.ts';
import { isZelfdeLezers } from '#web/pages/hulpvraag/lezers.ts';
import { Voorbeeld } from '#web/pages/hulpvraag/status/voorbeeld.tsx';
import { actieVan, type Dossier, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { Button } from '#web/ui/button.tsx';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { showDate } from '#web/ui/dates.ts';
import { fieldOf } from '#web/ui/field-of.ts';
import { optionsOf, TextArea, TextField } from '#web/ui/fields.tsx';
import { Section } from '#web/ui/page.tsx';
import { canDo } from '#web/wire/acts.ts';

type Observatie = Dossier['observaties'][number];

/** The observations that this person may read; SWV staff add and change them. */
export function Observaties({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const [open, setOpen] = useState<{ readonly observatie?: Observatie }>();
  const mayAdd = actieVan(zaak.hulpvraag, 'OBSERVATIE_BEWERKEN') !== undefined;
  // A school or invitee may read an earlier version only: to them it is the observation. Others read the whole dossier.
  const isFolded = dossier.ouders !== undefined;
  const actueel = dossier.observaties.filter((one) => !isFolded || !one.isVervangen);
  const eerder = dossier.observaties.filter((one) => isFolded && one.isVervangen);
  return (
    <Section heading={t.observaties} id="observaties">
      {dossier.observaties.length === 0 && <p>{t.geenObservaties}</p>}
      {actueel.map((one) => (
        <article key={one.id} class="card stack">
          <h3 class="nl-heading nl-heading--level-3">{t.observatieVan(showDate(one.datum))}</h3>
          <p class="typed" dir="auto">
            {one.tekst}
          </p>
          {one.isVervangen && <p class="soft">{t.nieuwereVersie}</p>}
          {mayAdd && <p class="seen-by">{t.leest(readers(one))}</p>}
          {canDo(one.acties, 'bewerkObservatie') && (
            <div>
              <Button
                kind="subtle"
                aria-label={t.wijzigenVan(t.observatieVan(showDate(one.datum)))}
                onClick={() => setOpen({ observatie: one })}
              >
                {algemeen.wijzigen}
              </Button>
            </div>
          )}
        </article>
      ))}
      <EerdereVersies observaties={eerder} />
      {mayAdd && (
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

function ObservatieDialog(props: {
  readonly zaak: Zaak;
  readonly observatie: Observatie | undefined;
  readonly draftId: string;
  readonly onClose: () => void;
}) {
  const { zaak, observatie, onClose } = props;
  const { id: hulpvraagId } = zaak.hulpvraag;
  const change = useChange<Invoer>({
    name: `observatie/${hulpvraagId}/${props.draftId}`,
    saved: inputOf(observatie),
    send: (idempotencyKey, input) => {
      const body = { ...input, zichtbaarVoor: input.zichtbaarVoor as Observatie['zichtbaarVoor'] };
      if (!observatie) return schrijfObservatie({ params: { hulpvraagId }, idempotencyKey, body });
      const params = { hulpvraagId, observatieId: observatie.id };
      return bewerkObservatie({ params, ifMatch: `"${observatie.versie}"`, idempotencyKey, body });
    },
    said: algemeen.opgeslagen,
    onClose,
    onChanged: zaak.reload,
  });
  const { draft } = change;
  return (
    <ChangeDialog
      id="observatie"
      heading={observatie ? t.observatieWijzigen : t.observatieToevoegen}
      change={change}
      labels={{ datum: t.datum, tekst: t.tekst, zichtbaarVoor: t.wieLeest }}
      show={inWords}
    >
      {observatie && <p>{t.observatieWijzigenUitleg}</p>}
      <TextField {...fieldOf(draft, 'datum')} label={t.datum} type="date" />
      <TextArea {...fieldOf(draft, 'tekst')} label={t.tekst} rows={8} maxLength={10_000} />
      <Checkboxes
        {...fieldOf(draft, 'zichtbaarVoor')}
        label={t.wieLeest}
        hint={t.wieLeestHint}
        options={optionsOf(t.lezers)}
      />
      {!observatie && (
        <Voorbeeld
          hulpvraagId={hulpvraagId}
          voornemen={{
            soort: 'OBSERVATIE_SCHRIJVEN',
            zichtbaarVoor: draft.value.zichtbaarVoor as Observatie['zichtbaarVoor'],
          }}
          dossier={undefined}
        />
      )}
      {observatie && !isZelfdeLezers(draft.value, observatie) && (
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
    </ChangeDialog>
  );
}
