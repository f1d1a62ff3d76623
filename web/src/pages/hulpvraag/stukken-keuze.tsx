import { stukkenTeksten as t } from '#web/teksten/stukken.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { alleStukken, type Documentkeuze, GEEN_STUKKEN, isLeeg, type Stuk } from './stukken.ts';
import type { Dossier } from './zaak.ts';

/** Chooses stukken of the dossier, for a consultation round or a toestemming. */
export function StukkenKeuze({
  plek,
  label,
  hint,
  dossier,
  value,
  onValue,
  onKijk,
}: {
  readonly plek: string;
  readonly label: string;
  readonly hint?: string;
  readonly dossier: Dossier;
  readonly value: Documentkeuze;
  readonly onValue: (keuze: Documentkeuze) => void;
  /** Opens one of them to look at; without it there is no button for that. */
  readonly onKijk?: (stuk: Stuk) => void;
}) {
  const chosen = [...value.bijlageIds, ...value.observatieIds, ...value.adviesIds];
  const stukken = alleStukken(dossier).filter((one) => !one.isVervangen || chosen.includes(one.id));
  const choose = (ids: readonly string[]) => {
    const of = (soort: keyof Documentkeuze) =>
      stukken.filter((one) => one.soort === soort && ids.includes(one.id)).map(({ id }) => id);
    onValue({ bijlageIds: of('bijlageIds'), observatieIds: of('observatieIds'), adviesIds: of('adviesIds') });
  };
  if (stukken.length === 0) return <p>{t.geen}</p>;
  return (
    <div class="stack">
      <Checkboxes
        plek={plek}
        label={label}
        hint={hint}
        options={stukken.map((one) => ({ value: one.id, label: one.naam, beside: onKijk && lookAt(one, onKijk) }))}
        value={chosen}
        onValue={choose}
      />
      {stukken.length > 2 && (
        <div>
          <Button
            kind="subtle"
            onClick={() => (isLeeg(value) ? choose(stukken.map(({ id }) => id)) : onValue(GEEN_STUKKEN))}
          >
            {isLeeg(value) ? t.alles : t.niets}
          </Button>
        </div>
      )}
    </div>
  );
}

function lookAt(stuk: Stuk, onKijk: (stuk: Stuk) => void) {
  return (
    <Button kind="subtle" aria-label={t.bekijkenVan(stuk.naam)} onClick={() => onKijk(stuk)}>
      {t.bekijken}
    </Button>
  );
}

/** As requests want it. */
export function toBody({ bijlageIds, observatieIds, adviesIds }: Documentkeuze) {
  return { bijlageIds: [...bijlageIds], observatieIds: [...observatieIds], adviesIds: [...adviesIds] };
}
