import { signal } from '@preact/signals';
import { endSession, session } from './session.ts';

/** Without a sign of life for this long it is asked whether somebody is still there, in ms. */
const WARN_AFTER = 13 * 60_000;
/** And this much later the session ends, in ms. */
const END_AFTER = 2 * 60_000;
/** Signs of life closer together than this count as one, in ms. */
const COUNT_EVERY = 1000;

/** True while it is asked whether somebody is still there. */
export const isIdle = signal(false);

let timer: ReturnType<typeof setTimeout> | undefined;
let lastSign = 0;

/** Ends the session of somebody who walked away from a shared laptop, after asking. What was typed is kept (drafts.ts). */
export function watchIdle(): void {
  for (const sign of ['keydown', 'pointerdown', 'scroll'] as const) {
    addEventListener(sign, signOfLife, { passive: true, capture: true });
  }
  session.subscribe((now) => (now ? restart() : stop()));
}

/** "I am still here." */
export function stayHere(): void {
  isIdle.value = false;
  restart();
}

function signOfLife(): void {
  // While it is asked, only the answer counts: a mouse that is moved aside is no answer.
  if (isIdle.peek() || !session.peek() || Date.now() - lastSign < COUNT_EVERY) return;
  restart();
}

function restart(): void {
  lastSign = Date.now();
  clearTimeout(timer);
  timer = setTimeout(() => {
    isIdle.value = true;
    timer = setTimeout(() => endSession('TE_LANG_NIETS'), END_AFTER);
  }, WARN_AFTER);
}

function stop(): void {
  clearTimeout(timer);
  isIdle.value = false;
}
