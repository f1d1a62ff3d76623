import type * as contract from '#shared/contract/toezicht.ts';
import { confirmDone } from '#web/announce.ts';
import { doeAvgVerzoek, lijstEigenAvgVerzoeken } from '#web/api/toezicht.ts';
import { useList } from '#web/api/use-list.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { useDraft } from '#web/drafts/drafts.ts';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ouderPaginaTeksten as t } from '#web/teksten/ouder-pagina.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { Select, TextArea } from '#web/ui/fields.tsx';
import { Section } from '#web/ui/page.tsx';
import { problemAt } from '#web/wire/problem.ts';
import type { AnswerOf, SentTo } from '#web/wire/types.ts';

type Body = SentTo<typeof contract.doeAvgVerzoek>;
type Verzoek = AnswerOf<typeof contract.lijstEigenAvgVerzoeken>['items'][number];

/** The rights of a parent under the AVG: ask, and see what was asked before and decided. */
export function AvgVerzoeken({ zaak }: { readonly zaak: Zaak }) {
  const params = { hulpvraagId: zaak.hulpvraag.id };
  const name = `avg-verzoek/${zaak.hulpvraag.id}`;
  const draft = useDraft(name, { soort: '', toelichting: '' });
  const input = draft.value;
  const list = useList(
    (cursor, signal) =>
      lijstEigenAvgVerzoeken({
        params,
        query: { cursor },
        signal,
      }),
    [zaak.hulpvraag.id],
  );
  const submit = useSubmit({ name }, async (key, { soort, toelichting }: typeof input) => {
    if (!soort) throw problemAt('/soort', t.kiesSoort);
    await doeAvgVerzoek({
      params,
      idempotencyKey: key,
      body: { soort: soort as Body['soort'], toelichting },
    });
    draft.clear();
    confirmDone(t.verzoekVerstuurd);
    list.reload();
  });
  return (
    <Section heading={t.rechten}>
      <p>{t.rechtenUitleg}</p>
      {list.items && list.items.length > 0 && (
        <ul class="plain">
          {list.items.map((one) => (
            <Regel key={one.id} verzoek={one} />
          ))}
        </ul>
      )}
      <DraftForm id="avg" draft={draft} problem={submit.problem} onSubmit={() => submit.run(input)}>
        <Select
          plek="/soort"
          label={t.verzoekSoort}
          empty=""
          value={input.soort}
          onValue={(soort) => draft.set({ ...input, soort })}
          options={Object.entries(t.soorten).map(([value, label]) => ({ value, label }))}
        />
        <TextArea
          plek="/toelichting"
          label={t.toelichting}
          isOptional
          rows={3}
          maxLength={4000}
          value={input.toelichting}
          onValue={(toelichting) => draft.set({ ...input, toelichting })}
        />
        <div>
          <Button type="submit" isBusy={submit.isBusy}>
            {t.verzoekVersturen}
          </Button>
        </div>
      </DraftForm>
    </Section>
  );
}

function Regel({ verzoek }: { readonly verzoek: Verzoek }) {
  const { afhandeling } = verzoek;
  return (
    <li class="card">
      <p>
        {t.soorten[verzoek.soort]}, <span class="soft">{showDate(verzoek.op)}</span>
      </p>
      <p>
        {afhandeling
          ? `${t.besluiten[afhandeling.besluit]}: ${afhandeling.reden}`
          : t.uiterlijk(showDate(verzoek.termijn))}
      </p>
    </li>
  );
}
