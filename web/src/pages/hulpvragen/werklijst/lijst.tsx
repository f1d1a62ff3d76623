import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { Rows } from '#web/api/use-rows.ts';
import { MOST_ROWS } from '#web/api/use-rows.ts';
import { goTo, href, useAddress } from '#web/router.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { werklijstTeksten as t } from '#web/teksten/werklijst.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import type { Option } from '#web/ui/fields.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Waiting } from '#web/ui/loading.tsx';
import { Filters } from './filters.tsx';
import { chosenOf, type Keuze, keuzeFrom, queryOf } from './keuze.ts';
import { hasRoomBeside, Naast } from './naast.tsx';
import { useKeptPlace } from './plaats.ts';
import type { Regel } from './regel.ts';
import { WerklijstTabel } from './werklijst-tabel.tsx';

/** A list that is there as a whole: filtered, sorted, and with a case beside it. What was chosen is in the address. */
export function Lijst(props: {
  readonly rows: Rows<Regel>;
  readonly caption: string;
  readonly empty: string;
  /** What else the address of this list says. */
  readonly query: Readonly<Record<string, string>>;
  readonly statussen?: readonly Option[];
  /** Above the filters of every list. */
  readonly children?: ComponentChildren;
}) {
  const { rows, query } = props;
  const keuze = keuzeFrom(useAddress().query);
  const choose = (next: Keuze) => goTo(href(['hulpvragen'], { ...query, ...queryOf(next) }), { replace: true });
  const { items = [] } = rows;
  const gekozen = chosenOf(items, keuze, new Date());
  useKeptPlace(rows.items !== undefined);
  return (
    <>
      <Filters keuze={keuze} onKeuze={choose} items={items} gekozen={gekozen} statussen={props.statussen}>
        {props.children}
      </Filters>
      {rows.problem && <Refused rows={rows} />}
      {!rows.items && rows.isLoading && <Waiting lines={16} />}
      {rows.isCut && (
        <Alert kind="info" isStatus>
          <p>{t.afgekapt(MOST_ROWS)}</p>
        </Alert>
      )}
      {rows.items && items.length === 0 && <div class="card">{props.empty}</div>}
      {items.length > 0 && gekozen.length === 0 && <div class="card">{t.nietsGekozen}</div>}
      {gekozen.length > 0 && <Beside items={gekozen} caption={props.caption} keuze={keuze} onKeuze={choose} />}
    </>
  );
}

function Refused({ rows: { problem, reload } }: { readonly rows: Rows<Regel> }) {
  if (!problem) return null;
  return (
    <div class="stack">
      <ErrorSummary problem={problem} />
      <div>
        <Button onClick={reload}>{algemeen.opnieuwProberen}</Button>
      </div>
    </div>
  );
}

/** The rows, and from a wide screen on the case that somebody asked for beside them. */
function Beside(props: {
  readonly items: readonly Regel[];
  readonly caption: string;
  readonly keuze: Keuze;
  readonly onKeuze: (keuze: Keuze) => void;
}) {
  const [asked, setAsked] = useState<Regel['hulpvraagId']>();
  const naast = props.items.some((one) => one.hulpvraagId === asked) ? asked : undefined;
  const close = useCallback(() => setAsked(undefined), []);
  return (
    <div class={naast ? 'list-and-case' : undefined}>
      <div>
        <WerklijstTabel {...props} naast={naast} onNaast={(hulpvraagId) => hasRoomBeside() && setAsked(hulpvraagId)} />
        <p class="soft worklist__keys for-keyboard">{t.toetsen}</p>
      </div>
      {naast && <Naast hulpvraagId={naast} onClose={close} />}
    </div>
  );
}
