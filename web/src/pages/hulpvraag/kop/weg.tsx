import { useId, useState } from 'preact/hooks';
import { wegTeksten as t, type Wegpunt } from '#web/teksten/weg.ts';
import { daysSince, showShortDate } from '#web/ui/dates.ts';

/** Whose refusal or loss it is drawn as. */
const NEE: readonly Wegpunt['soort'][] = ['SCHOOL_NEE', 'PLEK_VERVALT', 'GESTOPT'];

/** The way as a line: what was done and when, where it is, what comes. On a phone one line that unfolds. */
export function Weg({ weg }: { readonly weg: readonly Wegpunt[] }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const at = here(weg);
  const now = weg[at];
  if (!now) return null;
  return (
    <div class="way">
      <button
        type="button"
        class="way__fold"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span>
          {t.plaats(at + 1, weg.length)}: <b>{t.punt(now)}</b>
        </span>
        <span class="way__more">{isOpen ? t.vouw : t.ontvouw}</span>
      </button>
      <ol id={id} class={isOpen ? 'way__line' : 'way__line way__line--folded'} aria-label={t.titel}>
        {weg.map((punt, index) => (
          <li key={`${index}${punt.soort}`} class={classOf(punt)} aria-current={index === at ? 'step' : undefined}>
            <b>{t.punt(punt)}</b>
            {punt.school && <span class="way__school">{punt.school}</span>}
            <span class="way__when">
              <span class="only-heard">{t.standen[punt.stand]}, </span>
              {wanneer(punt)}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Where it is; at the end where nothing comes any more. */
function here(weg: readonly Wegpunt[]): number {
  const at = weg.findIndex(({ stand }) => stand === 'NU');
  return at < 0 ? weg.length - 1 : at;
}

function classOf({ soort, stand }: Wegpunt): string {
  if (stand !== 'GEDAAN') return stand === 'NU' ? 'way__here' : '';
  return NEE.includes(soort) ? 'way__done way__no' : 'way__done';
}

/** When it was, since when it is, and when it comes if a term says so. */
function wanneer({ stand, op, uiterlijk, vanaf }: Wegpunt): string {
  if (vanaf) return t.vanaf(showShortDate(vanaf));
  if (stand === 'GEDAAN') return op ? showShortDate(op) : '';
  const termijn = uiterlijk && t.uiterlijk(showShortDate(uiterlijk));
  if (stand === 'NU') {
    const days = op ? daysSince(op, new Date()) : 0;
    return [t.nu(days), termijn].filter(Boolean).join(', ');
  }
  return termijn ?? t.onbekend;
}
