/**
 * How much one account may do in a stretch of time. Nobody who works here meets these; a script, a stolen session or
 * somebody who is curious does. All in one record, each with its argument. [decided]
 */

import { momentAt } from '#shared/kernel/dates.ts';
import { TeVeel } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';

export type LimietSoort =
  | 'MAILEN'
  | 'UITNODIGEN'
  | 'ACCOUNTS_UITNODIGEN'
  | 'ZOEKEN'
  | 'EXPORT'
  | 'DOWNLOAD'
  | 'GEWEIGERD';

export interface Limiet {
  /** So many times in every stretch. */
  readonly aantal: number;
  /** How long a stretch is, in seconds. They begin at the whole hour or minute, for everybody. */
  readonly seconden: number;
  /** So many times for one hulpvraag or one person, in the same stretch. */
  readonly perObject?: number;
  /** What somebody reads who is over it; B1, and nothing of the case. */
  readonly tekst: string;
}

const UUR = 3600;

export const LIMIETEN: Readonly<Record<LimietSoort, Limiet>> = {
  // Every step and every change of a round mails several people. Forty cases in an hour, each moved three times.
  MAILEN: {
    aantal: 120,
    perObject: 30,
    seconden: UUR,
    tekst: 'U heeft in korte tijd veel gewijzigd waarover mensen een mail krijgen.',
  },
  // A round has some eight people, and a specialist plans at most five in an hour; one case never has twenty to invite.
  UITNODIGEN: {
    aantal: 60,
    perObject: 20,
    seconden: UUR,
    tekst: 'U heeft in korte tijd veel mensen uitgenodigd.',
  },
  // Sixty people of a new SWV in one sitting, and half of them once more. Nobody needs six mails in an hour.
  ACCOUNTS_UITNODIGEN: {
    aantal: 120,
    perObject: 5,
    seconden: UUR,
    tekst: 'U heeft in korte tijd veel uitnodigingen voor accounts verstuurd.',
  },
  // The page searches when somebody stops typing: once in two seconds is quick.
  ZOEKEN: { aantal: 40, seconden: 60, tekst: 'U heeft in korte tijd veel gezocht.' },
  // Forty cases, each once, on the last day before the summer.
  EXPORT: { aantal: 40, perObject: 10, seconden: UUR, tekst: 'U heeft in korte tijd veel pakketten gemaakt.' },
  // Six full dossiers of fifty papers, each opened once.
  DOWNLOAD: { aantal: 300, seconden: UUR, tekst: 'U heeft in korte tijd veel bestanden gedownload.' },
  // A page that lost its access asks some ten times; somebody with an old bookmark a few times.
  GEWEIGERD: { aantal: 100, seconden: UUR, tekst: 'U heeft in korte tijd veel geprobeerd waar u niet bij mag.' },
};

/** The stretch of time in which a moment is: when it began, and how many seconds it still lasts. */
export function tijdvak({ seconden }: Limiet, nu: Moment): { readonly begin: Moment; readonly rest: number } {
  const now = Date.parse(nu) / 1000;
  const begin = Math.floor(now / seconden) * seconden;
  return { begin: momentAt(begin * 1000), rest: Math.max(1, Math.ceil(begin + seconden - now)) };
}

function seconden(aantal: number): string {
  return aantal === 1 ? '1 seconde' : `${aantal} seconden`;
}

/** The refusal of who is over a limit: when it may be tried again. */
export function refuseTooMany(soort: LimietSoort, nu: Moment): TeVeel {
  const limiet = LIMIETEN[soort];
  const { rest } = tijdvak(limiet, nu);
  const wanneer = rest < 120 ? seconden(rest) : `${Math.ceil(rest / 60)} minuten`;
  return new TeVeel(
    `${limiet.tekst} Wacht ${wanneer} en probeer het dan opnieuw. Wat u deed, is niet uitgevoerd.`,
    rest,
  );
}
