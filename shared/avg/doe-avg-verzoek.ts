import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { newVerzoek, type Vraag } from './new-verzoek.ts';

/** A new request of an ouder; the JKspecialist is mailed. */
export function doeAvgVerzoek(dossier: Dossier, vraag: Vraag, actor: Actor, context: Context) {
  return newVerzoek(dossier, vraag, { gebruikerId: actor.gebruikerId }, context);
}
