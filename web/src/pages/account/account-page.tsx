import { useState } from 'preact/hooks';
import { problemAt } from '../../api/problem.ts';
import { useSubmit } from '../../api/use-submit.ts';
import { goTo, href } from '../../router.ts';
import { SignInError } from '../../session/cognito.ts';
import { changePassword, signOutEverywhere } from '../../session/own-account.ts';
import { chooseLidmaatschap, session } from '../../session/session.ts';
import { SignOutButton } from '../../sign-out.tsx';
import { algemeen } from '../../teksten/algemeen.ts';
import { inloggen as t } from '../../teksten/inloggen.ts';
import { ROL_TEKST } from '../../teksten/rollen.ts';
import { confirmDone } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { showDate } from '../../ui/dates.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { TextField } from '../../ui/fields.tsx';
import { ErrorSummary, Form } from '../../ui/form.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { explained } from '../inloggen/explain.ts';
import { NewPasswordFields, NO_PASSWORD, samePassword } from '../inloggen/new-password-fields.tsx';

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
      <Organisaties />
      <Wachtwoord />
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
            <strong>{one.organisatieNaam}</strong>
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
                  {t.wisselen(one.organisatieNaam)}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Wachtwoord() {
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState(NO_PASSWORD);
  const submit = useSubmit(async () => {
    if (!current) throw problemAt('/huidig', t.vulHuidig);
    await changePassword(current, samePassword(password)).catch((error) => {
      if (error instanceof SignInError && error.code === 'NotAuthorizedException') {
        throw problemAt('/huidig', t.huidigKloptNiet);
      }
      throw explained(error, {}, t.nietGewijzigd);
    });
    setCurrent('');
    setPassword(NO_PASSWORD);
    confirmDone(t.gewijzigd);
  });
  return (
    <Section heading={t.wachtwoordWijzigen}>
      <div class="page--narrow">
        <Form id="wachtwoord" problem={submit.problem} onSubmit={() => submit.run()}>
          <TextField
            plek="/huidig"
            label={t.huidigWachtwoord}
            type="password"
            autocomplete="current-password"
            value={current}
            onValue={setCurrent}
          />
          <NewPasswordFields value={password} onValue={setPassword} />
          <div>
            <Button type="submit" isBusy={submit.isBusy}>
              {algemeen.opslaan}
            </Button>
          </div>
        </Form>
      </div>
    </Section>
  );
}

function Overal() {
  const submit = useSubmit(async () => {
    await signOutEverywhere().catch((error) => {
      throw explained(error, {}, t.nietOveralUitgelogd);
    });
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
