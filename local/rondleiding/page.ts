import type { Mens } from './mensen.ts';
import { MENSEN } from './mensen.ts';
import { type Daad, STAPPEN, type Stap } from './stappen.ts';

/** Where the other parts of the demonstration are. */
export interface Adressen {
  readonly client: string;
  readonly mail: string;
  readonly api: string;
}

/** The page of a first visitor. What changes (codes, how far it is) is filled in by its script. */
export function rondleidingPage({ client, mail, api }: Adressen): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Rondleiding – Kindbrug</title>
<link rel="icon" href="/merk.svg" type="image/svg+xml">
<link rel="stylesheet" href="/tokens.css">
<link rel="stylesheet" href="/rondleiding.css">
<script type="module" src="/rondleiding.js"></script>
</head>
<body>
<a class="skip" href="#nu">Naar de stap van nu</a>
<header class="top"><div class="top__in">
<a class="mark" href="/"><img src="/merk.svg" alt="" width="30" height="30">Kindbrug</a>
<span class="sign">rondleiding, alles is verzonnen</span>
<nav aria-label="Onderdelen"><a href="${mail}">Postvak</a><a href="${client}">Kindbrug zelf</a><a href="${api}">API</a></nav>
</div></header>
<main>
<h1>Loop mee met Pippa, van de eerste mail tot haar school.</h1>
<p class="lead">Zes mensen, één dossier, negen stappen, tien minuten. Open iemand in een eigen venster: het adres en
het wachtwoord staan er dan al, en de inlogcode staat op uw klembord. Wie al open is, is meteen weer binnen.</p>
<p class="seed" id="seed" role="status"><progress max="1" value="0" aria-label="Klaarzetten"></progress>
<span>Even geduld: de accounts worden gemaakt.</span></p>
<ol class="way" aria-label="Het verhaal in negen stappen">${STAPPEN.map(mark).join('')}</ol>
<div class="plan">
<section id="nu" tabindex="-1" aria-label="De stappen">${STAPPEN.map(step).join('')}
<div class="stap" data-stap="${STAPPEN.length + 1}" hidden><h2>Het verhaal is uit</h2>
<p>Pippa heeft een school, en wie klaar is leest niet meer mee. Opnieuw beginnen? Stop Kindbrug, en start weer na
<code>npm run reset</code>.</p></div>
</section>
<aside aria-labelledby="post"><h2 id="post">Laatste mails</h2>
<ol class="mails" id="mails"><li class="soft">Nog geen mails.</li></ol>
<p><a class="link" href="${mail}" target="_blank" rel="noopener">Het hele postvak</a></p></aside>
</div>
<h2 class="apart" id="wie">Wie is wie</h2>
<ul class="mensen" aria-labelledby="wie">${MENSEN.filter((mens) => mens.inVerhaal)
    .map(card)
    .join('')}</ul>
<h2 class="apart" id="ook">Kijk ook eens mee met</h2>
<ul class="mensen" aria-labelledby="ook">${MENSEN.filter((mens) => !mens.inVerhaal)
    .map(card)
    .join('')}</ul>
</main>
<footer><p>Alles blijft op deze computer. Niemand hier bestaat, en er gaat geen mail de deur uit. Wachtwoorden en codes
staan alleen hier zo open: dit is een oefenomgeving.</p></footer>
<div class="said" role="status" id="said"></div>
</body>
</html>`;
}

const mark = ({ titel, van }: Stap, index: number) =>
  `<li data-mark="${index + 1}"><a class="punt" href="#nu" data-toon="${index + 1}"><b class="punt__titel">${index + 1} ${titel}</b><span class="punt__van">${van}</span></a></li>`;

function step({ titel, verhaal, daden }: Stap, index: number): string {
  const nummer = index + 1;
  const rows = turnsOf(daden).map(
    ({ wie, doe }) => `<li data-mens="${wie}"><span class="wie">${nameOf(wie)}</span>
<div class="doe">${doe.map((text) => `<p>${text}</p>`).join('')}
<a class="link" href="/mail/${wie}" target="_blank" rel="noopener">Nieuwste mail aan ${nameOf(wie)}</a></div>
<span class="knoppen">${openButton(wie)}
<button type="button" class="kopie" data-kopie="code" aria-label="Kopieer de inlogcode van ${nameOf(wie)}" disabled>… …</button></span></li>`,
  );
  return `<div class="stap" data-stap="${nummer}" hidden>
<p class="nummer">Stap ${nummer} van ${STAPPEN.length}<span data-hier="${nummer}" hidden>, hier bent u</span></p>
<h2>${titel}</h2><p>${verhaal}</p>
<ol class="daden">${rows.join('')}</ol>
${nummer === 2 ? FILES : ''}
<p class="door"><a class="link" href="#nu" data-toon="${nummer - 1}"${nummer === 1 ? ' hidden' : ''}>Vorige stap</a>
<a class="link link--verder" href="#nu" data-toon="${nummer + 1}"${nummer === STAPPEN.length ? ' hidden' : ''}>Volgende stap</a></p></div>`;
}

/** What somebody does before it is another one's turn: one window for all of it. */
function turnsOf(daden: readonly Daad[]): readonly { readonly wie: string; readonly doe: readonly string[] }[] {
  const turns: { readonly wie: string; readonly doe: string[] }[] = [];
  for (const { wie, doe } of daden) {
    const last = turns.at(-1);
    if (last?.wie === wie) last.doe.push(doe);
    else turns.push({ wie, doe: [doe] });
  }
  return turns;
}

const FILES = `<p class="bestand">Een ingevuld voorbeeld om toe te voegen:
<a class="link" href="/bestanden/aanvraag-pippa-ondertekend.pdf" download>aanvraag-pippa-ondertekend.pdf</a></p>`;

function card({ id, naam, wie, doet }: Mens): string {
  return `<li class="mens" data-mens="${id}"><div class="kop"><span class="letters" aria-hidden="true">${lettersOf(naam)}</span>
<div><h3>${naam}</h3><p class="soft">${wie}</p></div></div>
<p>${doet}</p>
<dl>
<div><dt>Adres</dt><dd><button type="button" class="kopie" data-kopie="email" disabled>…</button></dd></div>
<div><dt>Wachtwoord</dt><dd><button type="button" class="kopie" data-kopie="wachtwoord" disabled>…</button></dd></div>
<div><dt>Inlogcode</dt><dd><button type="button" class="kopie code" data-kopie="code" disabled>… …</button>
<span class="tijd soft"></span></dd></div>
</dl>
<p class="row">${openButton(id)}<a class="link" href="/mail/${id}" target="_blank" rel="noopener">Nieuwste mail</a></p></li>`;
}

function openButton(id: string): string {
  const mens = MENSEN.find((one) => one.id === id);
  const phone = mens?.opTelefoon ? ' data-telefoon' : '';
  return `<button type="button" class="open" data-open="${id}"${phone} disabled>Open als ${firstName(mens?.naam)}</button>`;
}

const nameOf = (id: string) => firstName(MENSEN.find((one) => one.id === id)?.naam);
const firstName = (naam = '') => naam.split(' ')[0] ?? '';
const lettersOf = (naam: string) =>
  naam
    .split(' ')
    .map((part) => part[0])
    .join('');
