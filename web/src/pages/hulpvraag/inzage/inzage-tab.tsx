import type * as contract from '#shared/contract/dossier.ts';
import { leesInzageregels } from '#web/api/dossier.ts';
import { useList } from '#web/api/use-list.ts';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { handeling } from '#web/teksten/handelingen.ts';
import { verloopTeksten as t } from '#web/teksten/verloop.ts';
import { showMoment } from '#web/ui/dates.ts';
import { Listed } from '#web/ui/list.tsx';
import { Section } from '#web/ui/page.tsx';
import { Table } from '#web/ui/table.tsx';
import type { AnswerOf } from '#web/wire/types.ts';

type Regel = AnswerOf<typeof contract.leesInzageregels>['items'][number];

/** Who saw, downloaded or changed something in this dossier, the newest first. */
export function InzageTab({ zaak }: { readonly zaak: Zaak }) {
  const hulpvraagId = zaak.hulpvraag.id;
  const list = useList(
    (cursor, signal) =>
      leesInzageregels({
        params: { hulpvraagId },
        query: { cursor },
        signal,
      }),
    [hulpvraagId],
  );
  return (
    <Section heading={t.inzageTitel}>
      <p>{t.inzageUitleg}</p>
      <Listed of={list} empty={<p>{t.inzageLeeg}</p>}>
        {(items) => (
          <Table caption={t.inzageTitel} columns={[t.wanneer, t.wie, t.wat, t.grond]}>
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
      <td data-label={t.wanneer}>
        <time dateTime={regel.op}>{showMoment(regel.op)}</time>
        {regel.aantal !== undefined && regel.aantal > 1 && regel.laatsteOp && (
          <span class="soft below">
            {t.totEnMet} <time dateTime={regel.laatsteOp}>{showMoment(regel.laatsteOp)}</time>
          </span>
        )}
      </td>
      <td data-label={t.wie}>
        {regel.naam || t.systeem}
        {regel.organisatieNaam && <span class="soft below">{regel.organisatieNaam}</span>}
      </td>
      <td data-label={t.wat}>
        {handeling(regel)}
        {regel.aantal !== undefined && regel.aantal > 1 && <span class="soft below">{t.aantalKeer(regel.aantal)}</span>}
      </td>
      <td data-label={t.grond}>{regel.grondslag ? (t.gronden[regel.grondslag] ?? regel.grondslag) : t.hoortBijTaak}</td>
    </tr>
  );
}
