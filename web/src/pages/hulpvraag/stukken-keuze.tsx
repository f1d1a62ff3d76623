import { stukkenTeksten as t } from '#web/teksten/stukken.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkboxes } from '#web/ui/choices.tsx';
import { type Documentkeuze, GEEN_STUKKEN, isLeeg, keuzeVan, kiesbareStukken, type Stuk } from './stukken.ts';
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
  const stukken = kiesbareStukken(dossier, value);
  const choose = (ids: readonly string[]) => onValue(keuzeVan(stukken.filter(({ id }) => ids.includes(id))));
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
      <AllesOfNiets stukken={stukken} value={value} onValue={onValue} />
    </div>
  );
}

/** All of them or none by one button, where there are more than two. */
export function AllesOfNiets(props: {
  readonly stukken: readonly Stuk[];
  readonly value: Documentkeuze;
  readonly onValue: (keuze: Documentkeuze) => void;
}) {
  const { stukken, value, onValue } = props;
  if (stukken.length <= 2) return null;
  return (
    <div>
      <Button kind="subtle" onClick={() => onValue(isLeeg(value) ? keuzeVan(stukken) : GEEN_STUKKEN)}>
        {isLeeg(value) ? t.alles : t.niets}
      </Button>
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
