import { useState } from 'preact/hooks';
import type * as contract from '#shared/contract/toezicht.ts';
import { confirmDone } from '#web/announce.ts';
import { handelAvgVerzoekAf, lijstAvgVerzoeken } from '#web/api/toezicht.ts';
import { useList } from '#web/api/use-list.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import { href } from '#web/router.ts';
import { isJk } from '#web/session/rollen.ts';
import { ouderPaginaTeksten } from '#web/teksten/ouder-pagina.ts';
import { papierTeksten } from '#web/teksten/papier.ts';
import { toezichtTeksten as t } from '#web/teksten/toezicht.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Radios, TextArea } from '#web/ui/fields.tsx';
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
      {open && (
        <Antwoord
          verzoek={open}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            list.reload();
          }}
        />
      )}
    </Section>
  );
}

function Antwoord(props: { readonly verzoek: Verzoek; readonly onClose: () => void; readonly onDone: () => void }) {
  const { verzoek } = props;
  const name = `antwoord/${verzoek.id}`;
  const draft = useDraft<{ besluit: Besluit | ''; reden: string }>(name, { besluit: '', reden: '' });
  const input = draft.value;
  const submit = useSubmit({ name }, async (key, { besluit, reden }: typeof input) => {
    if (!besluit) throw problemAt('/besluit', t.kiesBesluit);
    await handelAvgVerzoekAf({
      params: { verzoekId: verzoek.id },
      idempotencyKey: key,
      body: { besluit, reden },
    });
    draft.clear();
    confirmDone(t.vastgelegd);
    props.onDone();
  });
  return (
    <Dialog heading={t.beantwoordenVan(verzoek.zaaknummer)} onClose={props.onClose}>
      <DraftForm id="antwoord" draft={draft} problem={submit.problem} onSubmit={() => submit.run(input)}>
        {verzoek.soort === 'VERNIETIGING' && <p>{t.vernietigingToegewezen}</p>}
        <Radios
          plek="/besluit"
          label={t.besluit}
          value={input.besluit}
          onValue={(besluit) => draft.set({ ...input, besluit: besluit as Besluit })}
          options={Object.entries(t.besluiten).map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          plek="/reden"
          label={t.reden}
          hint={t.redenHint}
          maxLength={4000}
          value={input.reden}
          onValue={(reden) => draft.set({ ...input, reden })}
        />
        <div>
          <Button kind="primary" type="submit" isBusy={submit.isBusy}>
            {t.vastleggen}
          </Button>
        </div>
      </DraftForm>
    </Dialog>
  );
}
