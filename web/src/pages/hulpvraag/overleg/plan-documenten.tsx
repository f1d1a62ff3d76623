import { alleStukken, type Documentkeuze, GEEN_STUKKEN, isLeeg, type Stuk } from '#web/pages/hulpvraag/stukken.ts';
import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { stukkenTeksten } from '#web/teksten/stukken.ts';
import { Button } from '#web/ui/button.tsx';
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
  const isGekozen = ({ soort, id }: Stuk) => value[soort].includes(id);
  const stukken = alleStukken(dossier).filter((one) => !one.isVervangen || isGekozen(one));
  if (stukken.length === 0) return <p>{stukkenTeksten.geen}</p>;
  const choose = (keuze: readonly Stuk[]) => {
    const of = (soort: keyof Documentkeuze) => keuze.filter((one) => one.soort === soort).map(({ id }) => id);
    onValue({ bijlageIds: of('bijlageIds'), observatieIds: of('observatieIds'), adviesIds: of('adviesIds') });
  };
  const lezers = namen.length > 0 ? namen.join(', ') : t.nogNiemandGekozen;
  return (
    <>
      <Table caption={t.documenten} columns={[t.document, t.wieLeest]}>
        {stukken.map((one) => (
          <tr key={one.id} class={isGekozen(one) ? undefined : 'plan__out'}>
            <th scope="row">
              <label class="plan__who">
                <input
                  type="checkbox"
                  checked={isGekozen(one)}
                  onChange={() => choose(stukken.filter((other) => isGekozen(other) !== (other.id === one.id)))}
                />
                <span>{one.naam}</span>
              </label>
            </th>
            <td data-label={t.wieLeest}>{isGekozen(one) ? lezers : <span class="soft">{t.niemandLeest}</span>}</td>
          </tr>
        ))}
      </Table>
      {stukken.length > 2 && (
        <div>
          <Button kind="subtle" onClick={() => (isLeeg(value) ? choose(stukken) : onValue(GEEN_STUKKEN))}>
            {isLeeg(value) ? stukkenTeksten.alles : stukkenTeksten.niets}
          </Button>
        </div>
      )}
    </>
  );
}
