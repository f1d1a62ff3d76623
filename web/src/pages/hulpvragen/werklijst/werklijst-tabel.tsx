import { href } from '#web/router.ts';
import { werklijstTeksten as t } from '#web/teksten/werklijst.ts';
import { showShortDate } from '#web/ui/dates.ts';
import { moveBetweenRows } from '#web/ui/rows.ts';
import { type Keuze, KOLOMMEN, type Kolom, sortedBy, termijnVan } from './keuze.ts';
import { keepPlace } from './plaats.ts';
import { daysWaiting, leeftijd, type Regel } from './regel.ts';

interface TabelProps {
  readonly items: readonly Regel[];
  readonly caption: string;
  /** Absent for a list that is loaded page by page: that has an order of its own. */
  readonly keuze?: Keuze;
  readonly onKeuze?: (keuze: Keuze) => void;
  /** The case that is read beside the list. */
  readonly naast?: string | undefined;
  readonly onNaast?: (hulpvraagId: Regel['hulpvraagId']) => void;
}

/** One line a case: twenty of them in view on a laptop, cards on a phone. */
export function WerklijstTabel({ items, caption, keuze, onKeuze, naast, onNaast }: TabelProps) {
  const now = new Date();
  return (
    <table class="utrecht-table utrecht-table--cards worklist">
      <caption class="only-heard">{caption}</caption>
      <thead>
        <tr>
          {KOLOMMEN.map((kolom) => (
            <Kop key={kolom} kolom={kolom} keuze={keuze} onKeuze={onKeuze} />
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={moveBetweenRows}>
        {items.map((one) => (
          <Rij key={one.hulpvraagId} regel={one} now={now} isNaast={one.hulpvraagId === naast} onNaast={onNaast} />
        ))}
      </tbody>
    </table>
  );
}

function Kop(props: {
  readonly kolom: Kolom;
  readonly keuze: Keuze | undefined;
  readonly onKeuze: ((keuze: Keuze) => void) | undefined;
}) {
  const { kolom, keuze, onKeuze } = props;
  if (!keuze || !onKeuze) return <th scope="col">{t.kolommen[kolom]}</th>;
  const order = keuze.isOmgekeerd ? 'descending' : 'ascending';
  const isSorted = keuze.sorteer === kolom;
  return (
    <th scope="col" aria-sort={isSorted ? order : undefined}>
      <button type="button" class="worklist__sort" onClick={() => onKeuze(sortedBy(keuze, kolom))}>
        {t.kolommen[kolom]}
        <span class={`worklist__arrow${isSorted ? ` worklist__arrow--${order}` : ''}`} />
      </button>
    </th>
  );
}

function Rij(props: {
  readonly regel: Regel;
  readonly now: Date;
  readonly isNaast: boolean;
  readonly onNaast: ((hulpvraagId: Regel['hulpvraagId']) => void) | undefined;
}) {
  const { regel, now, isNaast, onNaast } = props;
  const jaren = leeftijd(regel.geboortedatum, now);
  const termijn = termijnVan(regel, now);
  return (
    <tr
      data-hulpvraag={regel.hulpvraagId}
      class={isNaast ? 'worklist__chosen' : undefined}
      onClick={(event) => {
        if (event.target instanceof Element && !event.target.closest('a')) onNaast?.(regel.hulpvraagId);
      }}
      onKeyDown={(event) => {
        if (event.key !== ' ' || !onNaast) return;
        event.preventDefault();
        onNaast(regel.hulpvraagId);
      }}
    >
      <th scope="row">
        <a
          class="row-link"
          title={regel.kindNaam}
          href={href(['hulpvragen', regel.hulpvraagId])}
          onClick={() => keepPlace(regel.hulpvraagId)}
        >
          {regel.kindNaam}
        </a>
        {jaren !== undefined && <span class="soft worklist__age">{t.jaar(jaren)}</span>}
        <span class="soft below worklist__number">{regel.zaaknummer}</span>
      </th>
      <td data-label={t.kolommen.voorschool} title={regel.voorschool}>
        {regel.voorschool}
      </td>
      <td data-label={t.kolommen.status} title={regel.statusLabel}>
        {regel.statusLabel}
      </td>
      <td
        data-label={t.kolommen.stap}
        title={regel.volgendeStap}
        class={regel.wachtOpMij ? 'worklist__mine' : undefined}
      >
        {regel.volgendeStap || '–'}
      </td>
      <td data-label={t.kolommen.wacht} class="worklist__days">
        {daysWaiting(regel, now)}
      </td>
      <td data-label={t.kolommen.van} title={regel.specialist?.naam}>
        {regel.specialist?.naam ?? t.nogNiemand}
      </td>
      <td
        data-label={t.kolommen.termijn}
        class={`worklist__term${termijn ? ' worklist__late' : ''}${regel.termijn ? '' : ' nothing'}`}
      >
        {regel.termijn ? showShortDate(regel.termijn) : '–'}
        {termijn === 'voorbij' && <span class="only-heard"> {t.voorbij}</span>}
      </td>
    </tr>
  );
}
