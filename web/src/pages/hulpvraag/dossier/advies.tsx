import { useState } from 'preact/hooks';
import { schrijfAdvies } from '#web/api/dossier.ts';
import { useChange } from '#web/api/use-change.ts';
import { actieVan, type Dossier, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { dossierTeksten as t } from '#web/teksten/dossier.ts';
import { Button } from '#web/ui/button.tsx';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { fieldOf } from '#web/ui/field-of.ts';
import { TextArea } from '#web/ui/fields.tsx';
import { Section } from '#web/ui/page.tsx';

type Versie = Dossier['adviezen'][number];

/** The versions of the advice, the latest first. */
function versionsOf({ adviezen }: Dossier): readonly Versie[] {
  return [...adviezen].sort((a, b) => b.versie - a.versie);
}

/** The version on top of which a next one is written. */
export function latestOf(dossier: Dossier): Versie | undefined {
  return versionsOf(dossier)[0];
}

/**
 * The latest version of the advice with its afspraken, the older ones folded; a new version for whoever may write one.
 */
export function Advies({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const [isOpen, setOpen] = useState(false);
  const [latest, ...older] = versionsOf(dossier);
  const mayWrite = actieVan(zaak.hulpvraag, 'ADVIES_BEWERKEN') !== undefined;
  return (
    <Section heading={t.advies} id="advies">
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
export function AdviesDialog(props: {
  readonly zaak: Zaak;
  readonly latest: Versie | undefined;
  readonly onClose: () => void;
}) {
  const { zaak, latest, onClose } = props;
  const change = useChange({
    name: `advies/${zaak.hulpvraag.id}`,
    saved: { advies: latest?.advies ?? '', afspraken: latest?.afspraken ?? '' },
    send: (idempotencyKey, input) =>
      schrijfAdvies({
        params: { hulpvraagId: zaak.hulpvraag.id },
        idempotencyKey,
        body: { ...input, gezien: latest?.versie ?? 0 },
      }),
    said: algemeen.opgeslagen,
    onClose,
    onChanged: zaak.reload,
  });
  const { draft } = change;
  return (
    <ChangeDialog
      id="advies"
      heading={latest ? t.adviesAanvullen : t.adviesMaken}
      change={change}
      labels={{ advies: t.adviesTekst, afspraken: t.afspraken }}
      isWide
    >
      <p>{t.adviesUitleg}</p>
      <TextArea {...fieldOf(draft, 'advies')} label={t.adviesTekst} rows={10} maxLength={20_000} />
      <TextArea
        {...fieldOf(draft, 'afspraken')}
        label={t.afspraken}
        hint={t.afsprakenHint}
        isOptional
        rows={6}
        maxLength={10_000}
      />
    </ChangeDialog>
  );
}
