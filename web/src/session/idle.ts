import { signal } from '@preact/signals';
import { endSession, session } from './session.ts';

/** Without a sign of life for this long it is asked whether somebody is still there, in ms. */
const WARN_AFTER = 13 * 60_000;
/** Without an answer the session ends this long after the last sign of life, in ms. */
const END_AFTER = 15 * 60_000;
/** Signs of life closer together than this count as one, in ms. */
const COUNT_EVERY = 1000;

/** True while it is asked whether somebody is still there. */
export const isIdle = signal(false);

/** Who works in one tab is there for the other tabs too. */
const channel = new BroadcastChannel('kindbrug-teken-van-leven');

let timer: ReturnType<typeof setTimeout> | undefined;
let lastSign = 0;

/**
 * Ends the session of somebody who walked away from a shared laptop, after asking. What was typed is kept (drafts.ts).
 */
export function watchIdle(): void {
  for (const sign of ['keydown', 'pointerdown', 'scroll'] as const) {
    addEventListener(sign, signOfLife, { passive: true, capture: true });
  }
  // Timers stand still while a laptop sleeps: the clock tells how long nobody was there.
  document.addEventListener('visibilitychange', look);
  channel.addEventListener('message', () => {
    isIdle.value = false;
    restart();
  });
  let wasSignedIn = false;
  session.subscribe((now) => {
    // Renewed tokens are another session value, but no sign of life.
    if (Boolean(now) === wasSignedIn) return;
    wasSignedIn = Boolean(now);
    isIdle.value = false;
    if (now) restart();
    else clearTimeout(timer);
  });
}

/** "I am still here." */
export function stayHere(): void {
  isIdle.value = false;
  channel.postMessage('hier');
  restart();
}

function signOfLife(): void {
  look();
  // While it is asked, only the answer counts: a mouse that is moved aside is no answer.
  if (isIdle.peek() || !session.peek() || Date.now() - lastSign < COUNT_EVERY) return;
  stayHere();
}

function restart(): void {
  lastSign = Date.now();
  look();
}

/** Asks or ends when it is time, and comes back when it will be. */
function look(): void {
  clearTimeout(timer);
  if (!session.peek()) return;
  const silent = Date.now() - lastSign;
  if (silent >= END_AFTER) {
    endSession('TE_LANG_NIETS');
    return;
  }
  isIdle.value = silent >= WARN_AFTER;
  timer = setTimeout(look, (isIdle.peek() ? END_AFTER : WARN_AFTER) - silent);
}
