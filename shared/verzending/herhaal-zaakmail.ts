import { notFound, refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Melding } from '#shared/model/melding.ts';
import type { Account, GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import type { Meldingreeks, MeldingStore } from '#shared/ports/melding-store.ts';
import { addressOf, adresMerk } from './adres-merk.ts';
import { asOpnieuwAangeboden, findNietOpnieuw, type NietOpnieuw } from './verzendstand.ts';

const TEKST: Record<NietOpnieuw, string> = {
  AL_AANGEBODEN: 'Deze mail wordt al verstuurd. Kijk over een paar minuten nog eens.',
  IS_BEZORGD: 'Deze mail is aangekomen. U hoeft hem niet opnieuw te versturen.',
  ADRES_NIET_GEWIJZIGD:
    'Deze mail kwam terug van het e-mailadres dat de ontvanger nu heeft. Laat eerst het adres verbeteren, en verstuur de mail daarna opnieuw.',
};

export interface OpnieuwDeps {
  readonly meldingen: MeldingStore;
  readonly gebruikers: Pick<GebruikerStore, 'load'>;
}

/**
 * Offers a melding that went wrong or came back once more, because a person asks for it. The retrying job sends it
 * within minutes, if its reader may still know of it then.
 * @param mag whether this person may offer this melding
 * @throws DomainError NIET_GEVONDEN, STAND_VAN_ZAKEN with the reason
 */
export async function herhaalZaakmail(
  { meldingen, gebruikers }: OpnieuwDeps,
  reeks: Meldingreeks,
  id: string,
  nu: Moment,
  mag: (melding: Melding) => boolean,
): Promise<void> {
  const melding = (await meldingen.find(reeks, id))?.melding;
  if (!melding || !mag(melding)) throw notFound();
  const reden = whyNotAgain(melding, await gebruikers.load(melding.aan));
  if (reden) throw refused(reden);
  if (!(await meldingen.replace(melding, asOpnieuwAangeboden(melding, nu)))) throw refused('AL_AANGEBODEN');
}

/** Why this melding cannot be offered again to the reader as they are now; nothing when it can. */
export function whyNotAgain(melding: Melding, account: Account | undefined): NietOpnieuw | undefined {
  const naar = account && addressOf(account, melding);
  return findNietOpnieuw(melding, {
    adresMerk: naar === undefined ? undefined : adresMerk(melding.id, naar),
    sinds: account?.gebruiker.sessiesVanaf,
  });
}

function refused(code: NietOpnieuw) {
  return refuse([{ code, tekst: TEKST[code] }]);
}
