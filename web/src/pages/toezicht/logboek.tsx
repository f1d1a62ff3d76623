import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/toezicht.ts';
import { leesLogboek, leesLogboekVanDossier } from '#web/api/toezicht.ts';
import { useList } from '#web/api/use-list.ts';
import { useAddress } from '#web/router.ts';
import { handeling } from '#web/teksten/handelingen.ts';
import { toezichtTeksten as t } from '#web/teksten/toezicht.ts';
import { verloopTeksten } from '#web/teksten/verloop.ts';
import { Button } from '#web/ui/button.tsx';
import { showMoment } from '#web/ui/dates.ts';
import { Select, TextField } from '#web/ui/fields.tsx';
import { Listed } from '#web/ui/list.tsx';
import { Section } from '#web/ui/page.tsx';
import { Table } from '#web/ui/table.tsx';
import { asHulpvraagId } from '#web/wire/ids.ts';
import type { AnswerOf } from '#web/wire/types.ts';

type Regel = AnswerOf<typeof contract.leesLogboek>['items'][number];

/** How many months back can be chosen. */
const MONTHS = 24;

/**
 * The log of the SWV for the FG: who did what by which rule, and nothing of a dossier. `?zaak=` in the address opens
 * that of one dossier.
 */
export function Logboek() {
  const zaak = useAddress().query.get('zaak') ?? '';
  const [maand, setMaand] = useState(months()[0]?.value ?? '');
  const [typed, setTyped] = useState(zaak);
  const [hulpvraagId, setHulpvraagId] = useState(zaak);
  const list = useList(
    (cursor, signal) =>
      hulpvraagId
        ? leesLogboekVanDossier({
            params: { hulpvraagId: asHulpvraagId(hulpvraagId) },
            query: { cursor },
            signal,
          })
        : leesLogboek({ query: { maand, cursor }, signal }),
    [maand, hulpvraagId],
  );
  return (
    <Section heading={t.logboek}>
      <p>{t.logboekUitleg}</p>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          setHulpvraagId(typed.trim());
        }}
      >
        <Select plek="/maand" label={t.maand} value={maand} onValue={setMaand} options={months()} />
        <TextField plek="/zaak" label={t.zaak} hint={t.zaakHint} isOptional value={typed} onValue={setTyped} />
        <div>
          <Button type="submit">{t.tonen}</Button>
        </div>
      </form>
      <Listed of={list} empty={<p>{t.geenRegels}</p>}>
        {(items) => (
          <Table caption={t.logboek} columns={[t.wanneer, t.wie, t.wat, t.regel]}>
            {items.map((one) => (
              <Row key={one.id} regel={one} />
            ))}
          </Table>
        )}
      </Listed>
    </Section>
  );
}

function Row({ regel }: { readonly regel: Regel }) {
  return (
    <tr>
      <td data-label={t.wanneer}>{showMoment(regel.op)}</td>
      <td data-label={t.wie}>
        {regel.naam || verloopTeksten.systeem}
        <span class="soft below">{regel.organisatieNaam}</span>
      </td>
      <td data-label={t.wat}>
        {handeling(regel)}
        <span class="soft below">
          {regel.object.soort} {regel.object.id}
        </span>
        {regel.aantal !== undefined && regel.aantal > 1 && (
          <span class="soft below">{verloopTeksten.aantalKeer(regel.aantal)}</span>
        )}
      </td>
      <td data-label={t.regel}>
        {regel.regel}
        {regel.grondslag && (
          <span class="soft below">{verloopTeksten.gronden[regel.grondslag] ?? regel.grondslag}</span>
        )}
      </td>
    </tr>
  );
}

/** This month and the ones before it, as the API names them. */
function months(): readonly { readonly value: string; readonly label: string }[] {
  const now = new Date();
  return Array.from({ length: MONTHS }, (_, back) => {
    const month = new Date(Date.UTC(now.getFullYear(), now.getMonth() - back, 1));
    const label = new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(month);
    return { value: month.toISOString().slice(0, 7), label };
  });
}
