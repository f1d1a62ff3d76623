import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/toezicht.ts';
import { handelAvgVerzoekAf, lijstAvgVerzoeken } from '#web/api/toezicht.ts';
import { useChange } from '#web/api/use-change.ts';
import { useList } from '#web/api/use-list.ts';
import { href } from '#web/router.ts';
import { isJk } from '#web/session/rollen.ts';
import { ouderPaginaTeksten } from '#web/teksten/ouder-pagina.ts';
import { papierTeksten } from '#web/teksten/papier.ts';
import { toezichtTeksten as t } from '#web/teksten/toezicht.ts';
import { Button } from '#web/ui/button.tsx';
import { ChangeDialog } from '#web/ui/change-dialog.tsx';
import { Radios } from '#web/ui/choices.tsx';
import { showDate } from '#web/ui/dates.ts';
import { fieldOf } from '#web/ui/field-of.ts';
import { optionsOf, TextArea } from '#web/ui/fields.tsx';
import { Listed } from '#web/ui/list.tsx';
import { Section } from '#web/ui/page.tsx';
import { problemAt } from '#web/wire/problem.ts';
import type { AnswerOf, SentTo } from '#web/wire/types.ts';

type Verzoek = AnswerOf<typeof contract.lijstAvgVerzoeken>['items'][number];
type Besluit = SentTo<typeof contract.handelAvgVerzoekAf>['besluit'];

/** Requests of parents that wait for an answer: the SWV gives it, the FG sees to it that it comes in time. */
export function Verzoeken() {
  const [open, setOpen] = useState<Verzoek>();
  const list = useList((cursor, signal) => lijstAvgVerzoeken({ query: { cursor }, signal }), []);
  return (
    <Section heading={t.verzoeken}>
      <p>{t.verzoekenUitleg}</p>
      <Listed of={list} empty={<p>{t.geenVerzoeken}</p>}>
        {(items) => (
          <ul class="cards">
            {items.map((one) => (
              <li key={one.id} class="card stack">
                <strong>{ouderPaginaTeksten.soorten[one.soort]}</strong>
                {isJk() ? (
                  <a href={href(['hulpvragen', one.hulpvraagId])}>{one.zaaknummer}</a>
                ) : (
                  <span>{one.zaaknummer}</span>
                )}
                <span class="soft">
                  {t.ontvangen(showDate(one.op))}, {t.antwoordVoor(showDate(one.termijn))}
                </span>
                {one.toelichting && (
                  <p class="typed" dir="auto">
                    {one.toelichting}
                  </p>
                )}
                {one.perPost && <p>{papierTeksten.perPost}</p>}
                <div>
                  {isJk() ? (
                    <Button aria-label={t.beantwoordenVan(one.zaaknummer)} onClick={() => setOpen(one)}>
                      {t.beantwoorden}
                    </Button>
                  ) : (
                    <a href={href(['toezicht', 'logboek'], { zaak: one.hulpvraagId })}>
                      {t.logboekVan(one.zaaknummer)}
                    </a>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Listed>
      {open && <Antwoord verzoek={open} onClose={() => setOpen(undefined)} onChanged={list.reload} />}
    </Section>
  );
}

function Antwoord(props: { readonly verzoek: Verzoek; readonly onClose: () => void; readonly onChanged: () => void }) {
  const { verzoek, ...ends } = props;
  const change = useChange<{ readonly besluit: Besluit | ''; readonly reden: string }, unknown>({
    ...ends,
    name: `antwoord/${verzoek.id}`,
    saved: { besluit: '', reden: '' },
    send: (idempotencyKey, { besluit, reden }) => {
      if (!besluit) throw problemAt('/besluit', t.kiesBesluit);
      return handelAvgVerzoekAf({ params: { verzoekId: verzoek.id }, idempotencyKey, body: { besluit, reden } });
    },
    said: t.vastgelegd,
  });
  const besluit = fieldOf(change.draft, 'besluit');
  return (
    <ChangeDialog id="antwoord" heading={t.beantwoordenVan(verzoek.zaaknummer)} change={change} action={t.vastleggen}>
      {verzoek.soort === 'VERNIETIGING' && <p>{t.vernietigingToegewezen}</p>}
      <Radios
        {...besluit}
        label={t.besluit}
        onValue={(value) => besluit.onValue(value as Besluit)}
        options={optionsOf(t.besluiten)}
      />
      <TextArea {...fieldOf(change.draft, 'reden')} label={t.reden} hint={t.redenHint} maxLength={4000} />
    </ChangeDialog>
  );
}
