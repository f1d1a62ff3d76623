import { confirmDone } from '#web/announce.ts';
import { aanvaardLidmaatschap, leesMijnAccount, wijsLidmaatschapAf } from '#web/api/account.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { type Account, setAccount } from '#web/session/session.ts';
import { aanbiedingTeksten as t } from '#web/teksten/aanbiedingen.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { Button } from '#web/ui/button.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Section } from '#web/ui/page.tsx';

type Aanbieding = Account['aanbiedingen'][number];

/** What other SWVs ask of this person: yes or no. Nothing at all while nobody asks. */
export function Aanbiedingen({ account }: { readonly account: Account }) {
  if (account.aanbiedingen.length === 0) return null;
  return (
    <Section heading={t.titel}>
      <p>{t.uitleg}</p>
      <ul class="cards">
        {account.aanbiedingen.map((one) => (
          <Kaart key={one.id} aanbieding={one} />
        ))}
      </ul>
    </Section>
  );
}

function Kaart({ aanbieding }: { readonly aanbieding: Aanbieding }) {
  const { id: lidmaatschapId, organisatieNaam, samenwerkingsverbandNaam, rollen } = aanbieding;
  const params = { lidmaatschapId };
  const yes = useSubmit(async () => {
    await aanvaardLidmaatschap({ params });
    await reloadAccount();
    confirmDone(t.aanvaard);
  });
  const no = useSubmit(async () => {
    await wijsLidmaatschapAf({ params });
    await reloadAccount();
    confirmDone(t.afgewezen);
  });
  const problem = yes.problem ?? no.problem;
  return (
    <li class="card stack">
      <strong>{organisatieNaam || samenwerkingsverbandNaam}</strong>
      <span class="soft">{t.voor(samenwerkingsverbandNaam, rollen.map((rol) => ROL_TEKST[rol]).join(', '))}</span>
      {problem && <ErrorSummary problem={problem} />}
      <div class="row">
        <Button kind="primary" isBusy={yes.isBusy} onClick={() => yes.run()}>
          {t.ja}
        </Button>
        <Button isBusy={no.isBusy} onClick={() => no.run()}>
          {t.nee}
        </Button>
      </div>
    </li>
  );
}

/** The account as it is now, for every part that shows it. */
export async function reloadAccount(): Promise<void> {
  const { body } = await leesMijnAccount({});
  setAccount(body);
}
