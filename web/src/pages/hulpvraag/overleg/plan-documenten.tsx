import { type Documentkeuze, isGekozen, keuzeVan, kiesbareStukken, type Stuk } from '#web/pages/hulpvraag/stukken.ts';
import { AllesOfNiets } from '#web/pages/hulpvraag/stukken-keuze.tsx';
import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { stukkenTeksten } from '#web/teksten/stukken.ts';
import { Table } from '#web/ui/table.tsx';

/** Documents as rows, each with who reads it by this meeting. */
export function PlanDocumenten(props: {
  readonly dossier: Dossier;
  readonly value: Documentkeuze;
  /** The names of who is invited. */
  readonly namen: readonly string[];
  readonly onValue: (keuze: Documentkeuze) => void;
}) {
  const { dossier, value, namen, onValue } = props;
  const stukken = kiesbareStukken(dossier, value);
  if (stukken.length === 0) return <p>{stukkenTeksten.geen}</p>;
  const toggle = ({ id }: Stuk) =>
    onValue(keuzeVan(stukken.filter((other) => isGekozen(other, value) !== (other.id === id))));
  const lezers = namen.length > 0 ? namen.join(', ') : t.nogNiemandGekozen;
  return (
    <>
      <Table caption={t.documenten} columns={[t.document, t.wieLeest]}>
        {stukken.map((one) => (
          <tr key={one.id} class={isGekozen(one, value) ? undefined : 'plan__out'}>
            <th scope="row">
              <label class="plan__who">
                <input type="checkbox" checked={isGekozen(one, value)} onChange={() => toggle(one)} />
                <span>{one.naam}</span>
              </label>
            </th>
            <td data-label={t.wieLeest}>
              {isGekozen(one, value) ? lezers : <span class="soft">{t.niemandLeest}</span>}
            </td>
          </tr>
        ))}
      </Table>
      <AllesOfNiets stukken={stukken} value={value} onValue={onValue} />
    </>
  );
}
