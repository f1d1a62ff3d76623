import type { leesContact } from '#shared/contract/account.ts';
import type { Bereik } from '#web/ui/bereik.ts';
import type { AnswerOf } from '#web/wire/types.ts';
import type { Hulpvraag } from './zaak.ts';

/** Who answers, where and when. */
export interface Aanspreekpunt extends Bereik {
  readonly naam: string;
  /** Who picks up the telephone there, when that is one person. */
  readonly contactpersoon?: string | undefined;
}

/** Whom to call about this case: the region that it belongs to when that has a number of its own, else the SWV. */
export function whomToCall(
  { platformId }: Pick<Hulpvraag, 'platformId'>,
  swv: AnswerOf<typeof leesContact>,
): Aanspreekpunt {
  const platform = swv.platforms.find(({ id, telefoon }) => id === platformId && telefoon);
  if (!platform) return swv;
  const { naam, contactpersoon, telefoon, bereikbaar } = platform;
  return {
    naam: [contactpersoon, naam].filter(Boolean).join(', '),
    contactpersoon,
    telefoon,
    bereikbaar,
    email: swv.email,
  };
}
