import { useState } from 'preact/hooks';
import { confirmDone } from '#web/announce.ts';
import { signOutEverywhere } from '#web/api/own-account.ts';
import { useSubmit } from '#web/api/use-submit.ts';
import { explained } from '#web/pages/inloggen/explain.ts';
import { NewPasswordWithCode } from '#web/pages/inloggen/new-password-with-code.tsx';
import { goTo, href } from '#web/router.ts';
import { organisatieNaam } from '#web/session/organisatie-naam.ts';
import { chooseLidmaatschap, session } from '#web/session/session.ts';
import { askResetCode } from '#web/session/steps.ts';
import { SignOutButton } from '#web/sign-out.tsx';
import { algemeen } from '#web/teksten/algemeen.ts';
import { inloggen as t } from '#web/teksten/inloggen.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { ErrorSummary } from '#web/ui/form.tsx';
import { Page, Section } from '#web/ui/page.tsx';
import { Aanbiedingen } from './aanbiedingen.tsx';
import { BeheerVanAccount } from './beheer-van-account.tsx';

/** Who I am, for whom I work, my password, and signing out everywhere. */
export function AccountPage() {
  const account = session.value?.account;
  if (!account) return null;
  return (
    <Page title={t.account}>
      <DescriptionList
        items={[
          [t.naam, account.naam],
          [t.email, account.email],
        ]}
      />
      <p class="soft">{t.emailWijzigen}</p>
      <Aanbiedingen account={account} />
      <Organisaties />
      <BeheerVanAccount account={account} />
      <Wachtwoord email={account.email} />
      <Section heading={t.telefoonKwijt}>
        <ol>
          {t.kwijtUitleg.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </Section>
      <Overal />
    </Page>
  );
}

function Organisaties() {
  const { account, lidmaatschap } = session.value ?? {};
  return (
    <Section heading={t.organisaties}>
      <ul class="cards">
        {account?.lidmaatschappen.map((one) => (
          <li key={one.id} class="card stack">
            <strong>{organisatieNaam(one)}</strong>
            <span class="soft">{one.rollen.map((rol) => ROL_TEKST[rol]).join(', ')}</span>
            {one.totEnMet && <span class="soft">{t.organisatieTot(showDate(one.totEnMet))}</span>}
            {one.id === lidmaatschap?.id ? (
              <span>
                <span class="badge">{t.nuGekozen}</span>
              </span>
            ) : (
              <div>
                <Button
                  onClick={() => {
                    chooseLidmaatschap(one);
                    goTo(href([]));
                  }}
                >
                  {t.wisselen(organisatieNaam(one))}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** With a code by mail, as for a forgotten one: what is signed in here does not suffice to change how one signs in. */
function Wachtwoord({ email }: { readonly email: string }) {
  const [isSent, setSent] = useState(false);
  const ask = useSubmit(async () => {
    await askResetCode(email).catch((error) => {
      throw explained(error, {}, t.geenCodeVerstuurd);
    });
    setSent(true);
  });
  return (
    <Section heading={t.wachtwoordWijzigen}>
      <div class="page--narrow stack">
        <p>{isSent ? t.wachtwoordCodeVerstuurd : t.wachtwoordCodeUitleg}</p>
        {ask.problem && <ErrorSummary problem={ask.problem} />}
        {isSent ? (
          <NewPasswordWithCode
            email={email}
            onDone={() => {
              setSent(false);
              confirmDone(t.gewijzigd);
            }}
          >
            <Button kind="subtle" onClick={() => setSent(false)}>
              {algemeen.annuleren}
            </Button>
          </NewPasswordWithCode>
        ) : (
          <div>
            <Button isBusy={ask.isBusy} onClick={() => ask.run()}>
              {t.vergetenVersturen}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

function Overal() {
  const submit = useSubmit(async () => {
    await signOutEverywhere();
  });
  return (
    <Section heading={t.overal}>
      {submit.problem && <ErrorSummary problem={submit.problem} />}
      <p>{t.overalUitleg}</p>
      <div>
        <SignOutButton submit={submit}>{t.overalKnop}</SignOutButton>
      </div>
    </Section>
  );
}
