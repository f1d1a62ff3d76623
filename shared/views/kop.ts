/** What the top of a page says of a hulpvraag to whoever looks, and the one thing that it asks. docs/adr/0037 */
import { lezerVan } from '#shared/hulpvraag/who-reads.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { wegVan } from '#shared/model/weg.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { HOOFDDADEN, type Hoofddaad } from '#shared/zinnen/hoofddaden.ts';
import type { Kop } from '#shared/zinnen/zin.ts';
import { ZINNEN } from '#shared/zinnen/zinnen.ts';
import { aanbodVan } from './hoofddaad-aanbod.ts';
import { kopfeiten } from './kopfeiten.ts';

/**
 * By the step that led to the status, what the reader is on the case, what they answered and what they may do now.
 */
export function kopVan(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment): Kop {
  const laatste = dossier.statuswijzigingen.at(-1);
  const { status } = dossier.hulpvraag;
  const weg = laatste?.naar === status ? wegVan(laatste) : status;
  const { kop } = ZINNEN[weg][lezerVan(actor, toegang, dossier)];
  return typeof kop === 'function' ? kop(kopfeiten(dossier, actor, toegang, nu)) : kop;
}

/** The same as answers hold it: the act with its words and, where it is about one thing, which. */
export function viewKop(dossier: Dossier, actor: Actor, toegang: Toegang, nu: Moment) {
  const { zin, uitleg, daad, daarna } = kopVan(dossier, actor, toegang, nu);
  const met = (one: Hoofddaad) => ({
    daad: one,
    tekst: HOOFDDADEN[one],
    ...aanbodVan(one, { dossier, toegang }, { actor, nu }),
  });
  return {
    zin,
    ...(uitleg ? { uitleg } : {}),
    ...(daad ? { daad: met(daad) } : {}),
    ...(daarna ? { daarna: met(daarna) } : {}),
  };
}

/** The sentences after each other, for whoever takes them as text. */
export function asText({ zin, uitleg }: Pick<Kop, 'zin' | 'uitleg'>): string {
  return uitleg ? `${zin} ${uitleg}` : zin;
}
