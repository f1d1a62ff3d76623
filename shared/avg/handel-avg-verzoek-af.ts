import type * as z from 'zod/mini';
import type { Context } from '#shared/kernel/context.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { type Melding, newVerzending } from '#shared/model/melding.ts';
import type { AvgBesluitSchema, AvgVerzoek } from './avg-verzoek.ts';

/**
 * The answer to a request. @throws DomainError NIET_GEVONDEN for another platform, STAND_VAN_ZAKEN when it was
 * answered.
 */
export function handelAvgVerzoekAf(
  verzoek: AvgVerzoek,
  antwoord: { readonly besluit: z.infer<typeof AvgBesluitSchema>; readonly reden: string },
  actor: Actor,
  context: Context,
): AvgVerzoek {
  if (!actor.platformIds.includes(verzoek.platformId)) throw notFound();
  if (verzoek.afhandeling) throw refuse([{ code: 'AL_AFGEHANDELD', tekst: 'Dit verzoek is al afgehandeld.' }]);
  const afhandeling = { ...antwoord, op: context.nu, door: actor.gebruikerId };
  return { ...verzoek, afhandeling, versie: verzoek.versie + 1 };
}

/**
 * The mail to whoever asked, when they have an account: there is an answer. Who has none is told otherwise (`perPost`).
 */
export function antwoordMeldingen(verzoek: AvgVerzoek, context: Context): readonly Melding[] {
  const { gebruikerId, samenwerkingsverbandId, hulpvraagId, zaaknummer } = verzoek;
  if (gebruikerId === undefined) return [];
  return [
    {
      ...newVerzending(context.nieuwId(), context.nu),
      soort: 'AVG_VERZOEK',
      doelgroep: 'OUDER',
      aan: gebruikerId,
      samenwerkingsverbandId,
      hulpvraagId,
      zaaknummer,
    },
  ];
}
