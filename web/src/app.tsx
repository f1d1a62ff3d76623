import { hide } from './announce.ts';
import { claimDrafts } from './drafts/drafts.ts';
import { Foot } from './foot.tsx';
import { isOver, OverPage } from './pages/index.ts';
import { SignIn } from './pages/inloggen/sign-in.tsx';
import { href, useAddress } from './router.ts';
import { isIdle, stayHere } from './session/idle.ts';
import { session } from './session/session.ts';
import { SignedIn } from './signed-in.tsx';
import { algemeen } from './teksten/algemeen.ts';
import { inloggen } from './teksten/inloggen.ts';
import { overAlgemeen } from './teksten/over.ts';
import { Announcer } from './ui/announce.tsx';
import { Button } from './ui/button.tsx';
import { Dialog } from './ui/dialog.tsx';
import { Bridge, Mark } from './ui/mark.tsx';

// What was done may name people: nothing of it stays when nobody is signed in.
session.subscribe((now) => {
  if (now?.account) claimDrafts(now.account.gebruikerId);
  if (!now) hide();
});

/** Everything in view: sign-in for whoever is not signed in, and else the page of the address. */
export function App() {
  return (
    <>
      <button
        type="button"
        class="nl-skip-link nl-skip-link--visible-on-focus"
        onClick={() => document.getElementById('inhoud')?.focus()}
      >
        {algemeen.naarInhoud}
      </button>
      {session.value ? <SignedIn /> : <SignedOut />}
      <Foot />
      {isIdle.value && <StillThere />}
      <Announcer />
    </>
  );
}

/** Asked before the session of somebody who did nothing for a while ends. */
function StillThere() {
  return (
    <Dialog heading={inloggen.bentUErNog} onClose={stayHere}>
      <p>{inloggen.bentUErNogUitleg}</p>
      <div>
        <Button kind="primary" onClick={stayHere}>
          {inloggen.verderWerken}
        </Button>
      </div>
    </Dialog>
  );
}

/** The door; and what Kindbrug is, who may read and whom to call, for whoever has not signed in. */
function SignedOut() {
  const { path } = useAddress();
  if (isOver(path)) {
    return (
      <>
        <header class="head">
          <div class="head__inside">
            <Mark />
            <nav aria-label={algemeen.hoofdmenu}>
              <ul>
                <li>
                  <a href={href([])}>{overAlgemeen.naarInloggen}</a>
                </li>
              </ul>
            </nav>
          </div>
        </header>
        <main id="inhoud" tabIndex={-1}>
          <OverPage path={path} key={path[0]} />
        </main>
      </>
    );
  }
  return (
    <div class="door">
      <header class="door__say">
        <Mark />
        <p class="door__claim">{inloggen.belofte}</p>
        <p class="door__about">{inloggen.waarvoor}</p>
        <Bridge />
      </header>
      <main id="inhoud" class="door__in" tabIndex={-1}>
        <SignIn />
      </main>
    </div>
  );
}
