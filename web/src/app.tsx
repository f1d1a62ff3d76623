import { SignIn } from './pages/inloggen/sign-in.tsx';
import { href } from './router.ts';
import { session } from './session/session.ts';
import { SignedIn } from './signed-in.tsx';
import { algemeen } from './teksten/algemeen.ts';
import { Announcer } from './ui/announce.tsx';

/** Everything in view: sign-in for who is not signed in, and else the page of the address. */
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
      <Announcer />
    </>
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

/** Our own mark and name; leads to the first page. */
export function Mark() {
  return (
    <a class="mark" href={href([])}>
      <img src="/merk.svg" alt="" />
      {algemeen.naam}
    </a>
  );
}
