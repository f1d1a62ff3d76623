import { dateInNetherlands } from '#shared/kernel/dates.ts';
import type { Report } from '#shared/kernel/report.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { countsAsOntvanger } from '#shared/melding/counts-as-ontvanger.ts';
import { mayStillRead, promisesSomething } from '#shared/melding/may-still-read.ts';
import { countsOn } from '#shared/model/gebruiker.ts';
import type { Melding } from '#shared/model/melding.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import type { Account, GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import { type Meldingreeks, type MeldingStore, reeksVan } from '#shared/ports/melding-store.ts';
import type { OrganisatieStore } from '#shared/ports/organisatie-store.ts';
import { addressOf, adresMerk } from './adres-merk.ts';
import type { Mail, MailInstellingen } from './mail.ts';
import type { Mailer } from './mailer.ts';
import { renderMelding } from './render-melding.ts';
import {
  afterStoring,
  asGeclaimd,
  asMislukt,
  asTeruggegeven,
  asVerzonden,
  type Verzendfout,
  type Verzendregels,
  volgendeStap,
} from './verzendstand.ts';

export interface VerzendDeps {
  readonly meldingen: MeldingStore;
  readonly gebruikers: Pick<GebruikerStore, 'load'>;
  readonly dossiers: Pick<DossierStore, 'load'>;
  readonly organisaties: Pick<OrganisatieStore, 'load'>;
  readonly mailer: Mailer;
  readonly mailInstellingen: MailInstellingen;
  readonly regels: Verzendregels;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => Moment;
  readonly report: Report;
}

/**
 * Why draining stopped: nothing left to send (KLAAR); the first melding is in other hands or must wait (LATER); the
 * mail service did not take it or time was up, so another try soon is of use (OPNIEUW).
 */
export type Einde = 'KLAAR' | 'LATER' | 'OPNIEUW';

/** What one drain did, in numbers, for the log. */
export interface Verzendverslag {
  readonly einde: Einde;
  readonly verzonden: number;
  readonly mislukt: number;
}

type Uitkomst = 'VERZONDEN' | 'MISLUKT' | 'INGEHAALD' | 'LATER' | 'OPNIEUW';

/**
 * Sends the open meldingen of one reeks, in order, until none is left or the first cannot be sent now. A melding that
 * can never be sent is put aside, visible to people, and does not hold up the next.
 *
 * After each melding the store is asked again: whoever found a melding in our hands left the rest to us, also what was
 * written meanwhile. So nothing stays behind while one process is at work.
 *
 * @param tot no mail is begun after this moment, so that the process is not cut off while the mail service has one.
 */
export async function drainCase(deps: VerzendDeps, reeks: Meldingreeks, tot: Moment): Promise<Verzendverslag> {
  let verzonden = 0;
  let mislukt = 0;
  while (deps.now() < tot) {
    const eerste = await deps.meldingen.firstOpen(reeks);
    if (!eerste) return { einde: 'KLAAR', verzonden, mislukt };
    const uitkomst = eerste.melding ? await handle(deps, eerste.melding) : await putAside(deps, reeks, eerste.id);
    if (uitkomst === 'VERZONDEN') verzonden++;
    if (uitkomst === 'MISLUKT') mislukt++;
    if (uitkomst === 'LATER' || uitkomst === 'OPNIEUW') return { einde: uitkomst, verzonden, mislukt };
  }
  return { einde: 'OPNIEUW', verzonden, mislukt };
}

async function putAside(deps: VerzendDeps, reeks: Meldingreeks, id: string): Promise<Uitkomst> {
  await deps.meldingen.markUnreadable(reeks, id);
  return 'MISLUKT';
}

async function handle(deps: VerzendDeps, melding: Melding): Promise<Uitkomst> {
  switch (volgendeStap(melding, deps.now(), deps.regels)) {
    case 'WACHTEN':
      return 'LATER';
    case 'OPGEVEN':
      return giveUp(deps, melding, 'UITKOMST_ONBEKEND');
    case 'VERSTUREN':
      return prepareAndSend(deps, melding);
  }
}

/** Everything that can go wrong by itself is done before the claim, so that a claim means: it may be under way. */
async function prepareAndSend(deps: VerzendDeps, melding: Melding): Promise<Uitkomst> {
  const account = await readerOf(deps, melding);
  const naar = account && addressOf(account, melding);
  if (!account || !naar) return giveUp(deps, melding, 'ONTVANGER_ONBEKEND');
  const merk = adresMerk(melding.id, naar);
  if (melding.nietNaar === merk) return giveUp(deps, melding, 'ADRES_NIET_GEWIJZIGD');
  if (!(await isStillRight(deps, melding, account))) return giveUp(deps, melding, 'TOEGANG_VOORBIJ');
  const mail = await tryRender(deps, melding);
  if (!mail) return giveUp(deps, melding, 'TEKST_ONTBREEKT');
  const geclaimd = asGeclaimd(melding, deps.now(), deps.regels, merk);
  if (!(await deps.meldingen.replace(melding, geclaimd))) return 'INGEHAALD';
  return send(deps, geclaimd, naar, mail);
}

async function send(deps: VerzendDeps, melding: Melding, naar: string, mail: Mail): Promise<Uitkomst> {
  const aanname = await deps.mailer.send({ ...mail, naar, meldingId: melding.id, reeks: reeksVan(melding) });
  switch (aanname) {
    case 'AANGENOMEN':
      // Lost only to the mail service's own event, which says the same.
      await deps.meldingen.replace(melding, asVerzonden(melding, deps.now()));
      return 'VERZONDEN';
    case 'GEWEIGERD':
      return giveUp(deps, melding, 'GEWEIGERD_DOOR_MAILDIENST');
    case 'TE_DRUK':
      await deps.meldingen.replace(melding, asTeruggegeven(melding));
      return 'OPNIEUW';
    case 'STORING': {
      const na = afterStoring(melding, deps.now(), deps.regels);
      const geschreven = await deps.meldingen.replace(melding, na);
      if (na.stand === 'MISLUKT') return geschreven ? 'MISLUKT' : 'INGEHAALD';
      return 'OPNIEUW';
    }
    case 'ONBEKEND':
      return 'LATER';
  }
}

async function giveUp(deps: VerzendDeps, melding: Melding, fout: Verzendfout): Promise<Uitkomst> {
  const geschreven = await deps.meldingen.replace(melding, asMislukt(melding, fout));
  return geschreven ? 'MISLUKT' : 'INGEHAALD';
}

async function readerOf(deps: VerzendDeps, melding: Melding): Promise<Account | undefined> {
  const account = await deps.gebruikers.load(melding.aan);
  // That an account is blocked is told to its owner.
  const isWegbericht = melding.soort === 'LIDMAATSCHAP_GEEINDIGD' && account?.gebruiker.stand === 'GEBLOKKEERD';
  if (account?.gebruiker.stand !== 'ACTIEF' && !isWegbericht) return undefined;
  return account && countsAsOntvanger(account.lidmaatschappen, melding, deps.now()) ? account : undefined;
}

async function isStillRight(deps: VerzendDeps, melding: Melding, account: Account): Promise<boolean> {
  const { hulpvraagId, lidmaatschapId } = melding;
  if (hulpvraagId === undefined || !promisesSomething(melding)) return true;
  const nu = deps.now();
  const lezer = account.lidmaatschappen.filter(
    (one) => countsOn(one, dateInNetherlands(nu)) && (lidmaatschapId === undefined || one.id === lidmaatschapId),
  );
  return mayStillRead(melding, lezer, await deps.dossiers.load(hulpvraagId), nu);
}

async function tryRender(
  { organisaties, mailInstellingen, report }: VerzendDeps,
  melding: Melding,
): Promise<Mail | undefined> {
  const { samenwerkingsverbandId } = melding;
  const swv = await organisaties.load(samenwerkingsverbandId, samenwerkingsverbandId);
  try {
    return await renderMelding(melding, mailInstellingen, swv?.telefoon);
  } catch (error) {
    report('no text for a melding', error, { meldingId: melding.id, soort: melding.soort });
    return undefined;
  }
}
