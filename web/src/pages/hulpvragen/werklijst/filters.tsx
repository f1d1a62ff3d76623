import type { ComponentChildren } from 'preact';
import { STATUS_KEUZES } from '#web/teksten/status.ts';
import { werklijstTeksten as t } from '#web/teksten/werklijst.ts';
import { Button } from '#web/ui/button.tsx';
import type { Option } from '#web/ui/fields.tsx';
import { Choice } from './choice.tsx';
import { isGefilterd, type Keuze, NIEMAND, TERMIJNEN, termijnVan, WACHT_KEUZES } from './keuze.ts';
import { daysWaiting, type Regel } from './regel.ts';

/** What somebody may leave out of a list, and what is in it now. */
export function Filters(props: {
  readonly keuze: Keuze;
  readonly onKeuze: (keuze: Keuze) => void;
  /** Every row of the list. */
  readonly items: readonly Regel[];
  readonly gekozen: readonly Regel[];
  /** What comes first, for instance of which platform. */
  readonly children?: ComponentChildren;
  /** By default the statuses of the rows that are there. */
  readonly statussen?: readonly Option[] | undefined;
}) {
  const { keuze, onKeuze, items, gekozen } = props;
  const set = (change: Partial<Keuze>) => onKeuze({ ...keuze, ...change });
  const statussen = props.statussen ?? STATUS_KEUZES.filter(({ value }) => items.some((one) => one.status === value));
  return (
    <fieldset class="worklist__filters">
      <legend class="only-heard">{t.filters}</legend>
      {props.children}
      <Choice
        label={t.kolommen.status}
        all={props.statussen ? t.alleLopende : t.alleStatussen}
        value={keuze.status}
        options={statussen}
        onValue={(status) => set({ status: STATUS_KEUZES.find(({ value }) => value === status)?.value ?? '' })}
      />
      <Choice
        label={t.voorschool}
        all={t.alleVoorscholen}
        value={keuze.voorschool}
        options={distinct(items, ({ voorschool, voorschoolId }) => [voorschoolId, voorschool])}
        onValue={(voorschool) => set({ voorschool })}
      />
      <Choice
        label={t.van}
        all={t.vanIedereen}
        value={keuze.van}
        options={distinct(items, ({ specialist }) => [
          specialist?.lidmaatschapId ?? NIEMAND,
          specialist?.naam ?? t.vanNiemand,
        ])}
        onValue={(van) => set({ van })}
      />
      <Choice
        label={t.wacht}
        all={t.elkeWacht}
        value={keuze.wacht ? String(keuze.wacht) : ''}
        options={WACHT_KEUZES.map((dagen) => ({ value: String(dagen), label: t.langerDan(dagen) }))}
        onValue={(wacht) => set({ wacht: Number(wacht) })}
      />
      <Choice
        label={t.termijn}
        all={t.elkeTermijn}
        value={keuze.termijn}
        options={TERMIJNEN.map((value) => ({ value, label: t.termijnen[value] }))}
        onValue={(value) => set({ termijn: TERMIJNEN.find((one) => one === value) ?? '' })}
      />
      {isGefilterd(keuze) && (
        <Button kind="subtle" onClick={() => set({ status: '', voorschool: '', van: '', termijn: '', wacht: 0 })}>
          {t.allesTonen}
        </Button>
      )}
      <p class="soft worklist__sum" role="status">
        {summary(items, gekozen)}
      </p>
    </fieldset>
  );
}

/** How many, how many of these press, and how long the longest waits. */
function summary(items: readonly Regel[], gekozen: readonly Regel[]): string {
  const now = new Date();
  const terms = gekozen.map((one) => termijnVan(one, now));
  const over = terms.filter((one) => one === 'voorbij').length;
  const longest = Math.max(0, ...gekozen.map((one) => daysWaiting(one, now)));
  const soon = terms.filter((one) => one === 'week').length;
  return [
    t.samen(gekozen.length, items.length),
    ...(over > 0 ? [t.termijnVoorbij(over)] : []),
    ...(soon > 0 ? [t.termijnWeek(soon)] : []),
    ...(longest > 0 ? [t.langst(longest)] : []),
  ].join(' · ');
}

/** What is in the rows to choose from, each once, by name. */
function distinct(
  items: readonly Regel[],
  of: (row: Regel) => readonly [value: string | undefined, label: string | undefined],
): readonly Option[] {
  const found = new Map(items.map(of).flatMap(([value, label]) => (value && label ? [[value, label] as const] : [])));
  return [...found].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'nl'));
}
