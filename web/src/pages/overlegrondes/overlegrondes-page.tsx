import type { leesAgenda, lijstOverlegrondes } from '#shared/contract/overleg.ts';
import { type AnswerOf, call } from '../../api/call.ts';
import { useList } from '../../api/use-list.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { href } from '../../router.ts';
import { overlegTeksten as t } from '../../teksten/overleg.ts';
import { Button } from '../../ui/button.tsx';
import { showMoment } from '../../ui/dates.ts';
import { ErrorSummary } from '../../ui/form.tsx';
import { Listed } from '../../ui/list.tsx';
import { Page } from '../../ui/page.tsx';
import { saveText } from '../../ui/save-from.ts';

type Regel = AnswerOf<typeof lijstOverlegrondes>['items'][number];

/** The consultation rounds to which this person was invited, the latest first. */
export function OverlegrondesPage() {
  const list = useList(
    (cursor, signal) => call<typeof lijstOverlegrondes>('GET', '/v1/overlegrondes', { query: { cursor }, signal }),
    [],
  );
  return (
    <Page title={t.mijn} lead={t.mijnUitleg}>
      <Listed of={list} empty={<p>{t.mijnLeeg}</p>}>
        {(items) => (
          <ul class="cards">
            {items.map((one) => (
              <Kaart key={one.uitnodigingId} regel={one} />
            ))}
          </ul>
        )}
      </Listed>
    </Page>
  );
}

function Kaart({ regel }: { readonly regel: Regel }) {
  const moment = showMoment(regel.moment);
  return (
    <li class="card stack">
      <h2 class="nl-heading nl-heading--level-3">{t.ronde(moment)}</h2>
      <p>
        <a href={href(['hulpvragen', regel.hulpvraagId])}>{regel.zaaknummer}</a>
      </p>
      {regel.plaats && <p>{regel.plaats}</p>}
      <p>
        <span class={`badge${regel.isOpen ? ' badge--good' : ''}`}>{regel.isOpen ? t.open : t.dicht}</span>
      </p>
      <p class="soft">
        {t.venster(regel.opentOp ? showMoment(regel.opentOp) : t.nogNietOpen, showMoment(regel.sluitOp))}
      </p>
      {regel.isOpen && <AgendaKnop regel={regel} />}
    </li>
  );
}

function AgendaKnop({
  regel,
}: {
  readonly regel: Pick<Regel, 'hulpvraagId' | 'uitnodigingId' | 'moment' | 'zaaknummer'>;
}) {
  const submit = useSubmit(async () => {
    const { body } = await call<typeof leesAgenda>(
      'GET',
      '/v1/hulpvragen/{hulpvraagId}/uitnodigingen/{uitnodigingId}/agenda',
      { params: { hulpvraagId: regel.hulpvraagId, uitnodigingId: regel.uitnodigingId } },
    );
    saveText(String(body), `${regel.zaaknummer}.ics`, 'text/calendar');
  });
  return (
    <>
      <Button aria-label={t.agendaVan(showMoment(regel.moment))} isBusy={submit.isBusy} onClick={() => submit.run()}>
        {t.agenda}
      </Button>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
    </>
  );
}
