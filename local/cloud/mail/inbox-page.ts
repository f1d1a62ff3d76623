import type { Uitkomst } from './bericht.ts';
import { INBOX_SCRIPT, INBOX_STYLE } from './inbox-look.ts';
import type { BewaardBericht } from './mail-store.ts';
import type { InboxLinks } from './post.ts';

export interface InboxView {
  /** Marks the page's own style and script; nothing else may run. */
  nonce: string;
  /** What the recipient's address must contain. */
  zoek: string;
  berichten: readonly BewaardBericht[];
  gekozen: BewaardBericht | undefined;
  links: InboxLinks | undefined;
}

const UITKOMST: Readonly<Record<Uitkomst, string>> = {
  bezorgd: '',
  teruggestuurd: 'Teruggestuurd',
  geweigerd: 'Geweigerd',
};

const moment = new Intl.DateTimeFormat('nl-NL', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});

/** The inbox: the list on the left, the chosen mail beside it. */
export function inboxPage({ nonce, zoek, berichten, gekozen, links }: InboxView): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${gekozen ? `${escaped(gekozen.onderwerp)} – Postvak` : 'Postvak'}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${INBOX_STYLE}</style>
</head>
<body>
<a class="skip" href="#mail">Naar de mail</a>
<header>
<h1>Postvak</h1>
<p>Oefenomgeving: deze mails blijven op deze computer.</p>
${links ? `<p><a href="${escaped(links.back.address)}">${escaped(links.back.text)}</a></p>` : ''}
</header>
<div class="columns${gekozen ? ' reading' : ''}">
<nav aria-label="Mails">
<form method="get" action="/" role="search">
<label for="zoek">Mails aan</label>
<div class="row"><input id="zoek" name="aan" value="${escaped(zoek)}" autocomplete="off" spellcheck="false">
<button>Toon</button></div>
</form>
${list(berichten, zoek, gekozen?.id)}
</nav>
<main id="mail" tabindex="-1">${gekozen ? backLink(zoek) + mail(gekozen, links) : '<p class="calm">Kies links een mail om die te lezen.</p>'}</main>
</div>
<script nonce="${nonce}">${INBOX_SCRIPT}</script>
</body>
</html>`;
}

function list(berichten: readonly BewaardBericht[], zoek: string, gekozen: string | undefined): string {
  if (berichten.length === 0) {
    const why = zoek === '' ? 'Nog geen mails. Verwacht u er een? Vernieuw de pagina.' : 'Geen mails aan dit adres.';
    return `<p class="calm">${why}</p>`;
  }
  const items = berichten.map((bericht) => {
    const link = `/?${new URLSearchParams({ ...(zoek && { aan: zoek }), bericht: bericht.id })}`;
    const current = bericht.id === gekozen ? ' aria-current="true"' : '';
    return `<li><a href="${escaped(link)}"${current}><strong>${escaped(bericht.onderwerp)}</strong>
<span>${escaped(bericht.aan)}</span><span>${time(bericht.tijd)}${label(bericht.uitkomst)}</span></a></li>`;
  });
  return `<p class="count">${berichten.length === 1 ? '1 mail' : `${berichten.length} mails`}, nieuwste boven</p><ol>${items.join('')}</ol>`;
}

/** On a phone the mail takes the place of the list. */
function backLink(zoek: string): string {
  const link = zoek === '' ? '/' : `/?${new URLSearchParams({ aan: zoek })}`;
  return `<p class="back"><a href="${escaped(link)}">Terug naar de lijst</a></p>`;
}

function mail(bericht: BewaardBericht, links: InboxLinks | undefined): string {
  const path = `/berichten/${encodeURIComponent(bericht.id)}`;
  const files = bericht.bijlagen.map(
    ({ naam, grootte }, index) =>
      `<li><a href="${path}/bijlagen/${index}" download>${escaped(naam)} (${grootte} bytes)</a></li>`,
  );
  const formatted = bericht.html
    ? `<section aria-labelledby="opgemaakt"><h3 id="opgemaakt">Opgemaakt</h3>
<iframe title="Opgemaakte mail" sandbox="" referrerpolicy="no-referrer" src="${path}/html"></iframe></section>`
    : '';
  return `<h2>${escaped(bericht.onderwerp)}${label(bericht.uitkomst)}</h2>
<dl><dt>Van</dt><dd>${escaped(bericht.van)}</dd><dt>Aan</dt><dd>${escaped(bericht.aan)}</dd>
<dt>Tijd</dt><dd>${time(bericht.tijd)}</dd></dl>
${files.length > 0 ? `<h3>Bijlagen</h3><ul class="files">${files.join('')}</ul>` : ''}
<div class="bodies">
<section aria-labelledby="platte-tekst"><h3 id="platte-tekst">Platte tekst</h3><pre>${withLinks(bericht, links)}</pre></section>
${formatted}
</div>`;
}

const label = (uitkomst: Uitkomst): string => (uitkomst === 'bezorgd' ? '' : ` <em>${UITKOMST[uitkomst]}</em>`);

const time = (iso: string): string => `<time datetime="${escaped(iso)}">${moment.format(new Date(iso))}</time>`;

/** Makes web addresses in plain text clickable: the frame with the formatted mail lets no link through. */
function withLinks({ aan, text }: BewaardBericht, links: InboxLinks | undefined): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((piece, index) =>
      index % 2 === 1
        ? `<a href="${escaped(links?.hrefOf(aan, piece) ?? piece)}" target="_blank" rel="noopener noreferrer">${escaped(piece)}</a>`
        : escaped(piece),
    )
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
