import type * as contract from '#shared/contract/overleg.ts';
import { lijstOverlegrondes } from '#web/api/overleg.ts';
import { useList } from '#web/api/use-list.ts';
import { AgendaKnop } from '#web/pages/hulpvraag/overleg/agenda-knop.tsx';
import { href } from '#web/router.ts';
import { hasRol } from '#web/session/rollen.ts';
import { overlegTeksten as t } from '#web/teksten/overleg.ts';
import { showMoment } from '#web/ui/dates.ts';
import { Listed } from '#web/ui/list.tsx';
import { Page } from '#web/ui/page.tsx';
import type { AnswerOf } from '#web/wire/types.ts';

type Regel = AnswerOf<typeof contract.lijstOverlegrondes>['items'][number];

/** The consultation rounds to which this person was invited, the latest first. */
export function OverlegrondesPage() {
  const list = useList((cursor, signal) => lijstOverlegrondes({ query: { cursor }, signal }), []);
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
        {/* Somebody who is only invited would be refused there as long as the round is closed for them. */}
        {regel.isOpen || !hasRol('GENODIGDE') ? (
          <a href={href(['hulpvragen', regel.hulpvraagId])}>{regel.zaaknummer}</a>
        ) : (
          regel.zaaknummer
        )}
      </p>
      {regel.plaats && <p>{regel.plaats}</p>}
      <p>
        <span class={`badge${regel.isOpen ? ' badge--good' : ''}`}>{regel.isOpen ? t.open : t.dicht}</span>
      </p>
      <p class="soft">
        {t.venster(regel.opentOp ? showMoment(regel.opentOp) : t.nogNietOpen, showMoment(regel.sluitOp))}
      </p>
      {regel.isOpen && (
        <AgendaKnop
          hulpvraagId={regel.hulpvraagId}
          uitnodigingId={regel.uitnodigingId}
          moment={regel.moment}
          zaaknummer={regel.zaaknummer}
        />
      )}
    </li>
  );
}
