/** Fills the page with what changes: the codes of this moment, how far the seed is, and which step is next. */
import type { Inloggegevens, Stand } from '../stand-view.ts';

const PERIOD_MS = 1_000;
const COMPUTER = 'popup,noopener,width=1180,height=860';
const PHONE = 'popup,noopener,width=390,height=800';

let stand: Stand | undefined;
/** The step that somebody chose to look at; undefined: the one that is next. */
let chosen: number | undefined;
let saidTimer: ReturnType<typeof setTimeout> | undefined;

async function ask(): Promise<void> {
  try {
    const response = await fetch('/stand');
    if (!response.ok) throw new Error(`stand: ${response.status}`);
    const before = stand;
    stand = (await response.json()) as Stand;
    if (before && before.stap !== stand.stap) chosen = undefined;
    show(stand);
  } catch {
    say('Kindbrug draait niet meer. Start het weer met npm start.');
  }
  setTimeout(() => void ask(), PERIOD_MS);
}

function show(now: Stand): void {
  const seed = one('#seed');
  seed.hidden = now.isKlaar;
  one<HTMLProgressElement>('#seed progress').value = now.deel;
  one('#seed span').textContent = now.bezig;
  for (const card of all('[data-mens]')) showMens(card, now);
  for (const button of all<HTMLButtonElement>('[data-open]')) button.disabled = !now.mensen[button.dataset.open ?? ''];
  showStep(now);
  showMails(now.mails);
}

function showMens(card: HTMLElement, { mensen, seconden }: Stand): void {
  const gegevens = mensen[card.dataset.mens ?? ''];
  if (!gegevens) return;
  for (const button of all<HTMLButtonElement>('[data-kopie]', card)) {
    const what = button.dataset.kopie as 'email' | 'wachtwoord' | 'code';
    const text = gegevens[what];
    setText(button, what === 'code' ? `${text.slice(0, 3)} ${text.slice(3)}` : text);
    button.disabled = false;
  }
  for (const left of all('.tijd', card)) setText(left, `nog ${seconden} s`);
}

function showStep({ stap }: Stand): void {
  const shown = chosen ?? Math.max(1, stap);
  for (const panel of all('[data-stap]')) panel.hidden = Number(panel.dataset.stap) !== shown;
  for (const here of all('[data-hier]')) here.hidden = Number(here.dataset.hier) !== stap;
  for (const mark of all('[data-mark]')) {
    const nummer = Number(mark.dataset.mark);
    mark.className = nummer < stap ? 'done' : nummer === stap ? 'here' : '';
    mark.toggleAttribute('data-shown', nummer === shown);
    if (nummer === stap) mark.setAttribute('aria-current', 'step');
    else mark.removeAttribute('aria-current');
  }
}

function showMails(mails: Stand['mails']): void {
  const list = one('#mails');
  const key = mails.map(({ adres }) => adres).join(' ');
  if (mails.length === 0 || list.dataset.key === key) return;
  list.dataset.key = key;
  list.replaceChildren(
    ...mails.map(({ aan, onderwerp, adres }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      Object.assign(link, { className: 'mail__link', href: adres, target: '_blank', rel: 'noopener' });
      link.textContent = onderwerp;
      const to = document.createElement('span');
      item.className = 'mail';
      to.className = 'mail__aan';
      to.textContent = `aan ${aan}`;
      item.append(link, to);
      return item;
    }),
  );
}

document.addEventListener('click', (event) => {
  const target =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-toon],[data-kopie],[data-open]') : null;
  if (!target) return;
  const { toon, kopie, open } = target.dataset;
  if (toon) chosen = Number(toon);
  if (toon && stand) showStep(stand);
  if (kopie) void copy(target.closest<HTMLElement>('[data-mens]')?.dataset.mens ?? '', kopie as keyof Inloggegevens);
  if (open) void openAs(open, target.hasAttribute('data-telefoon'));
});

async function openAs(id: string, isPhone: boolean): Promise<void> {
  const gegevens = stand?.mensen[id];
  if (!gegevens) return;
  // Before the new window has the focus: a page behind may not write to the clipboard.
  const written = navigator.clipboard.writeText(gegevens.code);
  window.open(gegevens.adres, '_blank', isPhone ? PHONE : COMPUTER);
  await written.then(
    () => say('De inlogcode staat op het klembord. Is hij verlopen? Kopieer dan de nieuwe.'),
    () => say('De inlogcode staat bij Wie is wie.'),
  );
}

const WAT = { email: 'Het adres', wachtwoord: 'Het wachtwoord', code: 'De inlogcode', adres: 'De link' } as const;

async function copy(id: string, what: keyof Inloggegevens): Promise<void> {
  const text = stand?.mensen[id]?.[what];
  if (text === undefined) return;
  await navigator.clipboard.writeText(text).then(
    () => say(`${WAT[what]} is gekopieerd.`),
    () => say('Kopiëren mag niet van deze browser. Selecteer de tekst en kopieer zelf.'),
  );
}

function say(text: string): void {
  const said = one('#said');
  said.textContent = text;
  clearTimeout(saidTimer);
  saidTimer = setTimeout(() => {
    said.textContent = '';
  }, 6_000);
}

/** Only what is new: a selection of the text stays. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

function one<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

function all<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): readonly E[] {
  return [...within.querySelectorAll<E>(selector)];
}

void ask();
