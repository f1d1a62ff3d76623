/**
 * How far a mail has come, and what may happen next. Pure; the picture is in docs/meldingen.md.
 *
 * The mail service has no key that makes a repeated request harmless. So a mail is claimed for a while (the lease)
 * before it is sent. When nobody can say whether it was sent (the process died, the answer got lost), only the mail
 * service's own events can tell: they carry the id of the melding. Without an event it is not sent again, because
 * events can get lost too: it becomes MISLUKT, which people see. So there are never two mails, and never a mail that is
 * missing unseen. [decided]
 */
import { later } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Melding } from '#shared/model/melding.ts';

/** Why a mail was not sent; a code, shown to the specialist. */
export type Verzendfout =
  | 'ONTVANGER_ONBEKEND' // no account, or a blocked one
  | 'TOEGANG_VOORBIJ' // what it says is not so any more: no access, no meeting
  | 'GEWEIGERD_DOOR_MAILDIENST' // the mail service refuses this mail for good
  | 'MAILDIENST_NIET_BEREIKBAAR' // tried often enough
  | 'UITKOMST_ONBEKEND' // perhaps sent, perhaps not
  | 'ADRES_NIET_GEWIJZIGD' // it came back from this very address
  | 'TEKST_ONTBREEKT' // no text could be made of it
  | 'ONLEESBAAR'; // the stored melding is damaged

/** How patient sending is. All times in milliseconds. */
export interface Verzendregels {
  /** How long a claim counts. Longer than one call to the mail service may take. */
  readonly lease: number;
  /** How long after the lease an event of the mail service may still come before people are told. */
  readonly nakijktijd: number;
  /** After so many failures that are not this mail's fault people are told. */
  readonly maxPogingen: number;
  /** The pause after failure number `poging` (from 1). */
  readonly pauze: (poging: number) => number;
}

const MINUTE = 60_000;

/** How long one process begins new mails: well within the time that the functions get. */
export const WERKTIJD_MS = 40_000;

/** Five tries in about an hour and a half; an unknown outcome holds up a case for six minutes at most. [decided] */
export const VERZENDREGELS: Verzendregels = {
  lease: MINUTE,
  nakijktijd: 5 * MINUTE,
  maxPogingen: 5,
  pauze: (poging) => MINUTE * 4 ** (poging - 1),
};

/** The melding while one process sends it. */
export function asGeclaimd(melding: Melding, nu: Moment, regels: Verzendregels, adresMerk?: string): Melding {
  return { ...melding, stand: 'BEZIG', leaseTot: later(nu, regels.lease), ...(adresMerk ? { adresMerk } : {}) };
}

/** The melding once the mail service has it. A second word of the same news changes nothing. */
export function asVerzonden(melding: Melding, op: Moment): Melding {
  if (melding.stand === 'VERZONDEN') return melding;
  const { leaseTot: _, fout: __, ...rest } = melding;
  return { ...rest, stand: 'VERZONDEN', verzondenOp: op };
}

/** The melding that will not be sent: people see it. */
export function asMislukt(melding: Melding, fout: Verzendfout): Melding {
  const { leaseTot: _, ...rest } = melding;
  return { ...rest, stand: 'MISLUKT', fout };
}

/** The melding given back because the mail service is busy: not a failure, so it is not counted. */
export function asTeruggegeven(melding: Melding): Melding {
  const { leaseTot: _, ...rest } = melding;
  return { ...rest, stand: 'WACHT' };
}

/** The melding after a failure that is not its own: a pause that grows, and in the end people are told. */
export function afterStoring(melding: Melding, nu: Moment, regels: Verzendregels): Melding {
  const pogingen = melding.pogingen + 1;
  if (pogingen >= regels.maxPogingen) return asMislukt({ ...melding, pogingen }, 'MAILDIENST_NIET_BEREIKBAAR');
  return { ...melding, stand: 'WACHT', pogingen, leaseTot: later(nu, regels.pauze(pogingen)) };
}

/**
 * The melding given back by a person, after it went wrong or came back. One that came back goes to another address
 * only, and what the mail service still tells of the first sending counts no more.
 */
export function asOpnieuwAangeboden(melding: Melding, nu: Moment): Melding {
  const { leaseTot: _, fout: __, verzondenOp: ___, bezorging, adresMerk, ...rest } = melding;
  const nietNaar = bezorging === undefined ? rest.nietNaar : adresMerk;
  return { ...rest, ...(nietNaar ? { nietNaar } : {}), stand: 'WACHT', pogingen: 0, opnieuwOp: nu };
}

/** Why a melding cannot be offered again. */
export type NietOpnieuw = 'AL_AANGEBODEN' | 'IS_BEZORGD' | 'ADRES_NIET_GEWIJZIGD';

/**
 * Whether a person may offer it again: one that was not sent, always; one that came back, when its reader has another
 * address than it came back from. So it never goes twice to the same address.
 * @param lezer the mark of the present address, and since when it is that; no mark when the reader has none
 */
export function findNietOpnieuw(
  melding: Melding,
  lezer: { readonly adresMerk: string | undefined; readonly sinds: Moment | undefined },
): NietOpnieuw | undefined {
  if (isOpen(melding)) return 'AL_AANGEBODEN';
  if (melding.stand === 'MISLUKT') return melding.nietNaar === lezer.adresMerk ? requireAnderAdres(melding) : undefined;
  if (!needsAandacht(melding)) return 'IS_BEZORGD';
  // Rows from before there were marks: the address must have changed after it was sent.
  const isAnder =
    melding.adresMerk === undefined
      ? lezer.sinds !== undefined && lezer.sinds > (melding.verzondenOp ?? melding.aangemaaktOp)
      : lezer.adresMerk !== undefined && lezer.adresMerk !== melding.adresMerk;
  return isAnder ? undefined : 'ADRES_NIET_GEWIJZIGD';
}

/** One that never went anywhere may go to the address that its reader has. */
function requireAnderAdres({ nietNaar }: Melding): NietOpnieuw | undefined {
  return nietNaar === undefined ? undefined : 'ADRES_NIET_GEWIJZIGD';
}

export type VolgendeStap = 'VERSTUREN' | 'WACHTEN' | 'OPGEVEN';

/** What may be done with an open melding now: a claim that ended without a word is given up, never repeated. */
export function volgendeStap(melding: Melding, nu: Moment, regels: Verzendregels): VolgendeStap {
  const { stand, leaseTot } = melding;
  if (stand === 'WACHT') return leaseTot === undefined || leaseTot <= nu ? 'VERSTUREN' : 'WACHTEN';
  return leaseTot !== undefined && nu < later(leaseTot, regels.nakijktijd) ? 'WACHTEN' : 'OPGEVEN';
}

type Bezorging = NonNullable<Melding['bezorging']>;

/** Events come in any order: worse news is kept. */
const ERNST: Record<Bezorging, number> = { BEZORGD: 0, TERUGGEKOMEN: 1, GEWEIGERD: 2, KLACHT: 3 };

/**
 * The melding after an event of the mail service. Every event, of whatever kind, proves that the mail was handed over.
 */
export function afterMailbericht(melding: Melding, op: Moment, bezorging: Bezorging | undefined): Melding {
  if (melding.opnieuwOp !== undefined && op < melding.opnieuwOp) return melding;
  const verzonden = asVerzonden(melding, op);
  if (!bezorging) return verzonden;
  const eerder = verzonden.bezorging;
  return eerder && ERNST[eerder] >= ERNST[bezorging] ? verzonden : { ...verzonden, bezorging };
}

/**
 * The row of an account after an event about a mail that the user pool sent. A later mail takes the place of the one
 * before, whatever became of that; an earlier one counts no more. `pogingen` counts the mails, so that a row cannot
 * change unseen.
 */
export function afterAccountmail(melding: Melding, op: Moment, bezorging: Bezorging | undefined): Melding {
  const { verzondenOp = '', opnieuwOp = '' } = melding;
  if (op < verzondenOp || op < opnieuwOp) return melding;
  if (op === verzondenOp) return afterMailbericht(melding, op, bezorging);
  const { bezorging: _, ...rest } = melding;
  const pogingen = melding.pogingen + 1;
  return { ...rest, pogingen, verzondenOp: op, aangemaaktOp: op, ...(bezorging ? { bezorging } : {}) };
}

/**
 * The row of an account once nothing needs to be sent, or it was sent again: what was sent before `op` counts no more.
 */
export function asAfgedaan(melding: Melding, op: Moment): Melding {
  const { bezorging: _, ...rest } = melding;
  return { ...rest, pogingen: melding.pogingen + 1, opnieuwOp: op };
}

/** Still to be sent. */
export function isOpen(melding: Melding): boolean {
  return melding.stand === 'WACHT' || melding.stand === 'BEZIG';
}

/** People must know of it: not sent, or sent and not received as it should. */
export function needsAandacht(melding: Melding): boolean {
  return melding.stand === 'MISLUKT' || (melding.bezorging !== undefined && melding.bezorging !== 'BEZORGD');
}
