import { signal } from '@preact/signals';

export interface Said {
  readonly text: string;
  readonly turn: number;
  /** Also shown, until it is closed, another page is opened or some time went by. */
  readonly isShown: boolean;
  /** Was shown: can be read again at the foot of the page. */
  readonly wasShown: boolean;
  readonly at: number;
}

/** What was said last. */
export const said = signal<Said>({ text: '', turn: 0, isShown: false, wasShown: false, at: 0 });

/** How long what was done is shown, in ms; longer while somebody points at it or has the focus in it. */
const SHOWN = 10_000;

/** What was done may lead to another page: a change of page that soon after it does not take the words away. In ms. */
const LEADS_ON = 1000;

addEventListener('hashchange', () => {
  const now = said.peek();
  if (now.isShown && Date.now() - now.at > LEADS_ON) hide();
});

/** Says something to a screen reader that is seen elsewhere on the page: a file is in, a list was loaded. */
export function announce(text: string): void {
  say(text, false);
}

/** Confirms that what somebody did has worked: to be heard, and to be seen by whoever looks. */
export function confirmDone(text: string): void {
  say(text, true);
}

/** Takes away what is shown: of the person before, or no longer of use. */
export function hide(): void {
  said.value = { ...said.peek(), text: '', isShown: false, wasShown: false };
}

/** Takes it out of the way, to be read again at the foot. */
function putAway(turn: number): void {
  const now = said.peek();
  if (now.turn !== turn || !now.isShown) return;
  if (document.querySelector('.told:is(:hover, :focus-within)')) setTimeout(() => putAway(turn), SHOWN);
  else said.value = { ...now, isShown: false };
}

function say(text: string, isShown: boolean): void {
  const turn = said.peek().turn + 1;
  said.value = { text, isShown, wasShown: isShown, turn, at: Date.now() };
  if (isShown) setTimeout(() => putAway(turn), SHOWN);
}
