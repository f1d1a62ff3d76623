import type { lijstHulpvragen, zoekHulpvragen } from '#shared/contract/hulpvraaglijsten.ts';
import { href } from '#web/router.ts';
import { hulpvragenTeksten as t } from '#web/teksten/hulpvragen.ts';
import { aanZetTekst } from '#web/teksten/status.ts';
import { showShortDate } from '#web/ui/dates.ts';
import { Table } from '#web/ui/table.tsx';
import type { AnswerOf } from '#web/wire/types.ts';

/** A row of a list, or of what was looked for. */
export type Regel = AnswerOf<typeof lijstHulpvragen>['items'][number] &
  Partial<Pick<AnswerOf<typeof zoekHulpvragen>['items'][number], 'gevondenBij' | 'voorschool'>>;

/** A list of hulpvragen: cards on a phone, a dense table on a wide screen; arrows go from row to row. */
export function HulpvragenTabel({ items, caption }: { readonly items: readonly Regel[]; readonly caption: string }) {
  return (
    <Table caption={caption} columns={[t.kind, t.status, t.aanZet, t.sinds, t.termijn]} isDense hasLinks>
      {items.map((one) => (
        <Row key={one.hulpvraagId} regel={one} />
      ))}
    </Table>
  );
}

/** Why a row is there when the name does not tell it. */
function Waarom({ regel: { gevondenBij, voorschool } }: { readonly regel: Regel }) {
  if (gevondenBij === 'ZAAKNUMMER') return <span class="soft why">{t.gevondenBijZaaknummer}</span>;
  if (gevondenBij === 'VOORSCHOOL') return <span class="soft why">{t.gevondenBijVoorschool(voorschool ?? '')}</span>;
  return null;
}

function Row({ regel }: { readonly regel: Regel }) {
  return (
    <tr>
      <th scope="row">
        <a class="row-link" href={href(['hulpvragen', regel.hulpvraagId])}>
          {regel.kindNaam}
        </a>
        <span class="soft below whole">{regel.zaaknummer}</span>
        <Waarom regel={regel} />
      </th>
      <td data-label={t.status}>
        <span class="badge">{regel.statusLabel}</span>
        <span class="soft below">{regel.statusTekst}</span>
      </td>
      <td data-label={t.aanZet}>
        {regel.wachtOpMij ? <span class="badge badge--wait">{t.uBentAanZet}</span> : aanZetTekst(regel.aanZet)}
      </td>
      <td data-label={t.sinds} class="whole">
        {showShortDate(regel.statusSinds)}
      </td>
      <td data-label={t.termijn} class={regel.termijn ? 'whole' : 'nothing'}>
        {regel.termijn ? showShortDate(regel.termijn) : '–'}
      </td>
    </tr>
  );
}
