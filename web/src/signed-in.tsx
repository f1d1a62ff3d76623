import { useEffect } from 'preact/hooks';
import { leesMijnAccount } from './api/account.ts';
import { signOut } from './api/own-account.ts';
import { useData } from './api/use-data.ts';
import { useSubmit } from './api/use-submit.ts';
import { focusZoekveld } from './pages/hulpvragen/zoekvraag.ts';
import { pageFor } from './pages/index.ts';
import { KiesOrganisatie } from './pages/inloggen/kies-organisatie.tsx';
import { goTo, href, useAddress } from './router.ts';
import { organisatieNaam } from './session/organisatie-naam.ts';
import { hasRol, hasZaken, isJk } from './session/rollen.ts';
import { chooseLidmaatschap, session, setAccount } from './session/session.ts';
import { SignOutButton } from './sign-out.tsx';
import { algemeen } from './teksten/algemeen.ts';
import { Button } from './ui/button.tsx';
import { Loading } from './ui/loading.tsx';
import { Mark } from './ui/mark.tsx';

/** For who is signed in: first who they are, then for whom they work, then the page. */
export function SignedIn() {
  const now = session.value;
  useSearchKey();
  if (!now?.account) return <WhoAmI />;
  return (
    <>
      <Head />
      <main id="inhoud" tabIndex={-1}>
        {now.lidmaatschap ? <CurrentPage key={now.lidmaatschap.id} /> : <KiesOrganisatie account={now.account} />}
      </main>
    </>
  );
}

/** `/` goes to the search field from every page, except while somebody types or a dialog is open. */
function useSearchKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog');
      if (event.key !== '/' || isTyping || !hasZaken() || hasRol('OUDER')) return;
      event.preventDefault();
      focusZoekveld();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function WhoAmI() {
  const account = useData((signal) => leesMijnAccount({ signal }), [session.value?.tokens.refreshToken]);
  const { data } = account;
  useEffect(() => {
    if (!data) return;
    setAccount(data);
  }, [data]);
  return (
    <main id="inhoud" tabIndex={-1} class="page">
      <Loading of={account} lines={8}>
        {() => null}
      </Loading>
      {account.problem && (
        <div>
          <SignOut />
        </div>
      )}
    </main>
  );
}

function CurrentPage() {
  const { path } = useAddress();
  const first = menu()[0]?.[0] ?? '';
  const CurrentOne = pageFor(path.length === 0 ? [first] : path);
  // Another case is another page: nothing of the one before may stay in view.
  return <CurrentOne key={path.slice(0, 2).join('/')} path={path} />;
}

function Head() {
  const { account, lidmaatschap } = session.value ?? {};
  const { path } = useAddress();
  const current = path[0] ?? menu()[0]?.[0];
  return (
    <header class="head">
      <div class="head__inside">
        <Mark />
        {lidmaatschap && (
          <nav aria-label={algemeen.hoofdmenu}>
            <ul>
              {menu().map(([name, label]) => (
                <li key={name}>
                  <a href={href([name])} aria-current={current === name ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div class="head__who">
          <span>
            {account?.naam}
            {lidmaatschap && <span class="soft">, {organisatieNaam(lidmaatschap)}</span>}
          </span>
          {account && account.lidmaatschappen.length > 1 && lidmaatschap && (
            <Button
              kind="subtle"
              onClick={() => {
                // What is open here may be unknown to the other organisation.
                goTo(href([]));
                chooseLidmaatschap(undefined);
              }}
            >
              {algemeen.andereOrganisatie}
            </Button>
          )}
          <SignOut />
        </div>
      </div>
    </header>
  );
}

function SignOut() {
  const submit = useSubmit(() => signOut());
  return (
    <SignOutButton kind="subtle" submit={submit}>
      {algemeen.uitloggen}
    </SignOutButton>
  );
}

/** What the menu offers; what a page shows is decided by the API. */
function menu(): readonly (readonly [string, string])[] {
  const offered: readonly (readonly [boolean, string, string])[] = [
    [hasZaken(), 'hulpvragen', hasRol('OUDER') ? algemeen.mijnKind : algemeen.hulpvragen],
    [hasZaken(), 'overlegrondes', algemeen.overleg],
    [hasRol('BEHEERDER'), 'beheer', algemeen.beheer],
    [hasRol('FG') || isJk(), 'toezicht', algemeen.toezicht],
    [true, 'account', algemeen.mijnAccount],
  ];
  return offered.filter(([isOffered]) => isOffered).map(([, name, label]) => [name, label]);
}
