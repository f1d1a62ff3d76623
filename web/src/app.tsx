import { hide } from './announce.ts';
import { claimDrafts } from './drafts/drafts.ts';
import { SignIn } from './pages/inloggen/sign-in.tsx';
import { isIdle, stayHere } from './session/idle.ts';
import { session } from './session/session.ts';
import { SignedIn } from './signed-in.tsx';
import { algemeen } from './teksten/algemeen.ts';
import { inloggen } from './teksten/inloggen.ts';
import { Announcer } from './ui/announce.tsx';
import { Button } from './ui/button.tsx';
import { Dialog } from './ui/dialog.tsx';
import { Mark } from './ui/mark.tsx';

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

function SignedOut() {
  return (
    <>
      <header class="head">
        <div class="head__inside">
          <Mark />
        </div>
      </header>
      <main id="inhoud" tabIndex={-1}>
        <SignIn />
      </main>
    </>
  );
}
