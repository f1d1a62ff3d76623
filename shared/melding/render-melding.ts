import { STATUS_LABEL } from '#shared/hulpvraag/status.ts';
import type { Doelgroep, Melding, MeldingSoort } from './melding.ts';
import { type Agendabestand, renderUitnodiging } from './render-uitnodiging.ts';
import { type Tekst, vulIn } from './tekst.ts';
import { TEKSTEN } from './teksten.ts';
import { TEKSTEN_AFGEROND, TEKSTEN_STATUS } from './teksten-status.ts';

/** What every mail of this installation has in common. */
export interface MailInstellingen {
  /** Where people log in, without a slash at the end. */
  readonly webOrigin: string;
  /** The address that mails come from; the organiser of invitations. */
  readonly afzender: string;
}

/** A mail without its address. */
export interface Mail {
  readonly onderwerp: string;
  readonly text: string;
  readonly html: string;
  readonly ics?: Agendabestand;
}

/**
 * The mail of a melding: what changed, what is asked, until when, the link, whom to call. It can hold nothing about the
 * child but the case number and the status, because a Melding holds nothing more; and from a status "advies afgerond"
 * the school and the start date (domain.md, "E-mail").
 */
export async function renderMelding(melding: Melding, instellingen: MailInstellingen): Promise<Mail> {
  const tekst = tekstVan(melding);
  const onderwerp = `${aanhef(melding)}: ${tekst.onderwerp}`;
  const link = linkVan(melding, instellingen.webOrigin);
  const regels = [...statusRegel(melding), tekst.nieuws, tekst.gevraagd, tekst.tot];
  const vragen = wieBellen(melding);
  const ics = await renderUitnodiging(melding, instellingen);
  return {
    onderwerp,
    text: [...regels, `Log in om verder te gaan: ${link}`, '', vragen, '', GROET].join('\n'),
    html: html(onderwerp, regels, link, vragen),
    ...(ics ? { ics } : {}),
  };
}

const GROET = 'Dit is een automatische mail van Kindbrug. U kunt deze mail niet beantwoorden.';

function tekstVan(melding: Melding): Tekst {
  const { soort, doelgroep, status, feiten } = melding;
  const { moment, termijn, startdatum, schoolNaam } = feiten;
  if (soort !== 'STATUS') return vulIn(TEKSTEN[soort][doelgroep], { moment, termijn });
  if (!status) throw new Error('A melding about a status has no status');
  if (status === 'ADVIES_AFGEROND') return vulIn(TEKSTEN_AFGEROND[doelgroep], { startdatum, schoolNaam });
  return vulIn(TEKSTEN_STATUS[status][doelgroep], undefined);
}

const OVER_ACCOUNT: readonly MeldingSoort[] = [
  'MFA_RESET_AANGEVRAAGD',
  'MFA_RESET_UITGEVOERD',
  'EMAIL_WIJZIGING_AANGEVRAAGD',
  'EMAIL_GEWIJZIGD',
  'EMAIL_VERVALLEN',
  'ROL_GEVRAAGD',
  'ROL_GEGEVEN',
  'LIDMAATSCHAP_AANGEBODEN',
];

function aanhef({ soort, zaaknummer }: Melding): string {
  if (OVER_ACCOUNT.includes(soort)) return 'Kindbrug';
  return zaaknummer ? `Hulpvraag ${zaaknummer}` : 'Kindbrug';
}

function statusRegel({ zaaknummer, status }: Melding): readonly string[] {
  if (!zaaknummer) return [];
  return [status ? `Hulpvraag ${zaaknummer} · status: ${STATUS_LABEL[status]}` : `Hulpvraag ${zaaknummer}`];
}

/** Ids only. Somebody for whom the case is closed gets their own list, where nothing is refused. */
function linkVan({ soort, hulpvraagId, doelgroep, status }: Melding, webOrigin: string): string {
  if (OVER_ACCOUNT.includes(soort)) return `${webOrigin}/#/account`;
  if (soort === 'TOEGANG_GEEINDIGD') return `${webOrigin}/#/hulpvragen`;
  const isGesloten = doelgroep === 'VOORSCHOOL' && (status === 'ADVIES_AFGEROND' || status === 'JK_INGETROKKEN');
  return hulpvraagId && !isGesloten ? `${webOrigin}/#/hulpvragen/${hulpvraagId}` : `${webOrigin}/#/hulpvragen`;
}

const BEL_SPECIALIST =
  'Vragen? Bel de JKspecialist van het samenwerkingsverband. Noem het nummer van de hulpvraag, geen namen.';
const BEL_BEHEERDER = 'Vragen? Bel de beheerder van uw samenwerkingsverband.';

const WIE_BELLEN: Record<Doelgroep, string> = {
  VOORSCHOOL: BEL_SPECIALIST,
  JK: BEL_BEHEERDER,
  OUDER: 'Vragen? Bel de JKspecialist van het samenwerkingsverband. U mag ook iemand vragen om voor u te bellen.',
  SCHOOL: BEL_SPECIALIST,
  GENODIGDE: BEL_SPECIALIST,
  BEHEERDER: 'Vragen? Bel een andere beheerder van uw samenwerkingsverband.',
  ACCOUNT: BEL_BEHEERDER,
};

function wieBellen({ soort, doelgroep }: Melding): string {
  return OVER_ACCOUNT.includes(soort) && doelgroep !== 'BEHEERDER' ? BEL_BEHEERDER : WIE_BELLEN[doelgroep];
}

/** One page of HTML that fetches nothing: styles inline, in the colours of the product. */
function html(onderwerp: string, regels: readonly string[], link: string, vragen: string): string {
  const alineas = regels.map((regel) => `<p style="margin:0 0 12px">${escapeHtml(regel)}</p>`).join('\n');
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(onderwerp)}</title>
</head>
<body style="margin:0;padding:24px 16px;background:#fbfaf7;color:#1d2a2c;font:17px/1.5 system-ui,sans-serif">
<div style="max-width:36em;margin:0 auto">
<p style="margin:0 0 16px;color:#0b5e63;font-weight:bold">Kindbrug</p>
${alineas}
<p style="margin:24px 0"><a href="${escapeHtml(link)}" style="display:inline-block;padding:12px 20px;background:#0b5e63;color:#ffffff;border-radius:6px">Log in om verder te gaan</a></p>
<p style="margin:0 0 12px">${escapeHtml(vragen)}</p>
<p style="margin:24px 0 0;color:#46575a;font-size:15px">${GROET}</p>
</div>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
