import type * as contract from '#shared/contract/toezicht.ts';
import { doeAvgVerzoek, lijstEigenAvgVerzoeken } from '#web/api/toezicht.ts';
import { useChange } from '#web/api/use-change.ts';
import { useList } from '#web/api/use-list.ts';
import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ouderPaginaTeksten as t } from '#web/teksten/ouder-pagina.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { DraftForm } from '#web/ui/draft-form.tsx';
import { fieldOf } from '#web/ui/field-of.ts';
import { optionsOf, Select, TextArea } from '#web/ui/fields.tsx';
import { Section } from '#web/ui/page.tsx';
import { problemAt } from '#web/wire/problem.ts';
import type { AnswerOf, SentTo } from '#web/wire/types.ts';

type Body = SentTo<typeof contract.doeAvgVerzoek>;
type Verzoek = AnswerOf<typeof contract.lijstEigenAvgVerzoeken>['items'][number];

/** The rights of a parent under the AVG: ask, and see what was asked before and decided. */
export function AvgVerzoeken({ zaak }: { readonly zaak: Zaak }) {
  const params = { hulpvraagId: zaak.hulpvraag.id };
  const list = useList(
    (cursor, signal) =>
      lijstEigenAvgVerzoeken({
        params,
        query: { cursor },
        signal,
      }),
    [zaak.hulpvraag.id],
  );
  const { draft, submit } = useChange({
    name: `avg-verzoek/${zaak.hulpvraag.id}`,
    saved: { soort: '', toelichting: '' },
    send: (idempotencyKey, { soort, toelichting }) => {
      if (!soort) throw problemAt('/soort', t.kiesSoort);
      return doeAvgVerzoek({ params, idempotencyKey, body: { soort: soort as Body['soort'], toelichting } });
    },
    said: t.verzoekVerstuurd,
    onChanged: list.reload,
  });
  return (
    <Section heading={t.verzoekDoen}>
      <p>{t.rechtenUitleg}</p>
      {list.items && list.items.length > 0 && (
        <ul class="plain">
          {list.items.map((one) => (
            <Regel key={one.id} verzoek={one} />
          ))}
        </ul>
      )}
      <DraftForm id="avg" draft={draft} problem={submit.problem} onSubmit={() => submit.run(draft.value)}>
        <Select {...fieldOf(draft, 'soort')} label={t.verzoekSoort} empty="" options={optionsOf(t.soorten)} />
        <TextArea {...fieldOf(draft, 'toelichting')} label={t.toelichting} isOptional rows={3} maxLength={4000} />
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
