import type * as contract from '#shared/contract/eigen-account.ts';
import { confirmDone } from '#web/announce.ts';
import { draagBeheerOver } from '#web/api/account.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import type { Account } from '#web/session/session.ts';
import { aanbiedingTeksten as t } from '#web/teksten/aanbiedingen.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Section } from '#web/ui/page.tsx';
import type { SentTo } from '#web/wire/types.ts';
import { reloadAccount } from './aanbiedingen.tsx';

/** Which SWV replaces a lost phone and corrects the address; only for whoever works for more than one. */
export function BeheerVanAccount({ account: { beheer } }: { readonly account: Account }) {
  const submit = useSubmit(
    async (_key, samenwerkingsverbandId: SentTo<typeof contract.draagBeheerOver>['samenwerkingsverbandId']) => {
      await draagBeheerOver({ body: { samenwerkingsverbandId } });
      await reloadAccount();
      confirmDone(t.overgedragen);
    },
  );
  if (!beheer) return null;
  return (
    <Section heading={t.beheer}>
      <p>{t.beheerUitleg}</p>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
      <ul class="cards">
        {beheer.keuze.map(({ samenwerkingsverbandId, naam }) => (
          <li key={samenwerkingsverbandId} class="card stack">
            <strong>{naam}</strong>
            {samenwerkingsverbandId === beheer.samenwerkingsverbandId ? (
              <span>
                <span class="badge">{t.beheertNu}</span>
              </span>
            ) : (
              <div>
                <Button isBusy={submit.isBusy} onClick={() => submit.run(samenwerkingsverbandId)}>
                  {t.draagOver(naam)}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
