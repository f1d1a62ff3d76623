import { readableDate, readableMoment } from '#shared/kernel/dates.ts';
import { fillIn, type Tekst, withNummer } from '#shared/melding/tekst.ts';
import { TEKSTEN } from '#shared/melding/teksten.ts';
import { type AccountSoort, TEKSTEN_ACCOUNT } from '#shared/melding/teksten-account.ts';
import type { Lezer } from '#shared/model/lezer.ts';
import { ACCOUNTMAIL, type Doelgroep, type Melding } from '#shared/model/melding.ts';
import { STATUS } from '#shared/model/status.ts';
import { ZINNEN } from '#shared/zinnen/zinnen.ts';
import type { Mail, MailInstellingen } from './mail.ts';
import { htmlFrame, textFrame } from './mail-frame.ts';
import { renderUitnodiging } from './render-uitnodiging.ts';

/**
 * The mail of a melding: what changed, what is asked, until when, the link, whom to call. It can hold nothing about the
 * child but the case number and the status, because a Melding holds nothing more; and from a status "advies afgerond"
 * the school and the start date (domain.md, "E-mail").
 */
export async function renderMelding(
  melding: Melding,
  instellingen: MailInstellingen,
  telefoon?: string,
): Promise<Mail> {
  const tekst = tekstVan(melding, telefoon);
  const onderwerp = `${aanhef(melding)}: ${tekst.onderwerp}`;
  const link = linkVan(melding, tekst, instellingen.webOrigin);
  const knop = tekst.link === 'LIJST' ? 'Naar uw hulpvragen' : 'Log in om verder te gaan';
  const inhoud = {
    onderwerp,
    boven: statusRegel(melding),
    zin: tekst.nieuws,
    regels: [...overlegRegel(melding), ...bestandRegel(melding), tekst.gevraagd, tekst.tot ?? ''].filter(Boolean),
    knop: { tekst: knop, link },
    vragen: whoToCall(melding, telefoon),
    telefoon,
    groet: GROET,
  };
  const ics = await renderUitnodiging(melding, instellingen);
  return { onderwerp, text: textFrame(inhoud), html: htmlFrame(inhoud), ...(ics ? { ics } : {}) };
}

/** The last line of every mail. */
export const GROET = 'Dit is een automatische mail van Kindbrug. U kunt deze mail niet beantwoorden.';

function tekstVan({ soort, doelgroep, status, feiten }: Melding, telefoon?: string): Tekst {
  const { moment, termijn } = feiten;
  const wat = { moment, termijn, telefoon };
  if (soort === ACCOUNTMAIL) throw new Error('The user pool makes the text of this mail');
  if (isOverAccount(soort)) return fillIn(TEKSTEN_ACCOUNT[soort][doelgroep], wat);
  if (soort !== 'STATUS') return fillIn(TEKSTEN[soort][doelgroep], wat);
  if (!status) throw new Error('A melding about a status has no status');
  const { weg = status, lezer = LEZER_VAN[doelgroep] } = feiten;
  const { startdatum, schoolNaam } = status === 'ADVIES_AFGEROND' ? feiten : {};
  return fillIn(ZINNEN[weg][lezer].mail, {
    start: startdatum && schoolNaam ? `Het kind gaat vanaf ${readableDate(startdatum)} naar ${schoolNaam}.` : '',
    laatsteLeesdag: termijn && readableDate(termijn),
  });
}

/** As what somebody reads a mail that was written before this was kept with it. */
const LEZER_VAN: Record<Doelgroep, Lezer> = {
  VOORSCHOOL: 'VOORSCHOOL',
  JK: 'JK_SPECIALIST',
  OUDER: 'OUDER',
  SCHOOL: 'SCHOOL',
  GENODIGDE: 'GENODIGDE',
  BEHEERDER: 'GENODIGDE',
  ACCOUNT: 'GENODIGDE',
};

/** A meeting that is off, or on again, by the same act. */
function overlegRegel({ feiten: { overleg, moment } }: Melding): readonly string[] {
  if (!overleg || !moment) return [];
  const wat = overleg === 'GAAT_DOOR' ? 'gaat toch door' : 'gaat niet door';
  return [`Het overleg op ${readableMoment(moment)} ${wat}. De afspraak voor uw agenda zit bij deze mail.`];
}

/** A paper that its reader sent and may not add any more, by the same act. */
function bestandRegel({ feiten: { bestand } }: Melding): readonly string[] {
  if (!bestand) return [];
  return ['Een bestand dat u naar deze hulpvraag heeft gestuurd, is niet toegevoegd en is verwijderd.'];
}

function isOverAccount(soort: Melding['soort']): soort is AccountSoort {
  return soort in TEKSTEN_ACCOUNT;
}

function aanhef({ soort, zaaknummer }: Melding): string {
  if (isOverAccount(soort)) return 'Kindbrug';
  return zaaknummer ? `Hulpvraag ${zaaknummer}` : 'Kindbrug';
}

function statusRegel({ zaaknummer, status }: Melding): string {
  if (!zaaknummer) return '';
  return status ? `Hulpvraag ${zaaknummer} · status: ${STATUS[status].label}` : `Hulpvraag ${zaaknummer}`;
}

/** Ids only. Somebody for whom the case is closed gets their own list, where nothing is refused. */
function linkVan({ soort, hulpvraagId, status }: Melding, tekst: Tekst, webOrigin: string): string {
  if (isOverAccount(soort)) return `${webOrigin}/#/account`;
  // A step back without a status is told to whoever has no access left.
  const isDicht = tekst.link === 'LIJST' || (soort === 'TERUGSTAP' && !status);
  return hulpvraagId && !isDicht ? `${webOrigin}/#/hulpvragen/${hulpvraagId}` : `${webOrigin}/#/hulpvragen`;
}

/** Whom to call. The number is that of the samenwerkingsverband, and no data of a child. */
function whoToCall({ soort, doelgroep }: Melding, telefoon?: string): string {
  const bel = `Vragen? Bel ${withNummer('het samenwerkingsverband', telefoon)}.`;
  if (doelgroep === 'BEHEERDER') return 'Vragen? Bel een andere beheerder van uw samenwerkingsverband.';
  if (isOverAccount(soort)) return bel;
  if (doelgroep === 'JK') return 'Vragen? Bel de beheerder van uw samenwerkingsverband.';
  const nummer = 'Noem het nummer van de hulpvraag, geen namen.';
  return `${bel} ${nummer}${doelgroep === 'OUDER' ? ' U mag ook iemand vragen om voor u te bellen.' : ''}`;
}
