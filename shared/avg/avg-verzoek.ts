/** Requests that parents may make by law: to see, correct or destroy, or to object. Answered within a month. */
import * as z from 'zod/mini';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Idempotentie } from '#shared/dossier/dossier-store.ts';
import type { Actor } from '#shared/gebruiker/gebruiker.ts';
import type { Page, PageOf } from '#shared/gebruiker/gebruiker-store.ts';
import { HulpvraagIdSchema } from '#shared/hulpvraag/hulpvraag.ts';
import type { Context } from '#shared/kernel/context.ts';
import { addDaysToDate, dateInNetherlands } from '#shared/kernel/dates.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import { DateSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import type { Melding } from '#shared/melding/melding.ts';
import { specialistVan } from '#shared/melding/ontvangers.ts';

export const AvgSoortSchema = z.enum(['INZAGE', 'CORRECTIE', 'VERNIETIGING', 'BEZWAAR']);
export const AvgBesluitSchema = z.enum(['TOEGEWEZEN', 'DEELS', 'AFGEWEZEN']);

export const AvgVerzoekSchema = z.object({
  id: IdSchema,
  samenwerkingsverbandId: IdSchema,
  platformId: IdSchema,
  hulpvraagId: HulpvraagIdSchema,
  zaaknummer: z.string(),
  gebruikerId: IdSchema,
  soort: AvgSoortSchema,
  toelichting: z.string(),
  op: MomentSchema,
  termijn: DateSchema,
  afhandeling: z.optional(z.object({ besluit: AvgBesluitSchema, reden: z.string(), op: MomentSchema, door: IdSchema })),
  versie: z.number(),
});
export type AvgVerzoek = z.infer<typeof AvgVerzoekSchema>;

/** Port to the requests. */
export interface AvgStore {
  /** Writes a request, its mail and the Idempotency-Key with which it was asked, in one transaction. @throws ConcurrentChange */
  save(verzoek: AvgVerzoek, meldingen: readonly Melding[], idempotentie?: Idempotentie): Promise<void>;
  load(samenwerkingsverbandId: string, id: string): Promise<AvgVerzoek | undefined>;
  /** Those that wait for an answer, first term first. One Query. */
  listOpen(samenwerkingsverbandId: string, page: Page): Promise<PageOf<AvgVerzoek>>;
  /** Those about one hulpvraag. One Query. */
  listByHulpvraag(hulpvraagId: string, page: Page): Promise<PageOf<AvgVerzoek>>;
}

/** The law gives a month; counted as the shortest one. [decided] */
export const AVG_DAGEN = 28;

/** A new request of an ouder; the JKspecialist is mailed. */
export function doeVerzoek(
  dossier: Dossier,
  vraag: { readonly soort: AvgVerzoek['soort']; readonly toelichting: string },
  actor: Actor,
  context: Context,
): { readonly verzoek: AvgVerzoek; readonly melding: Melding } {
  const { hulpvraag, kop } = dossier;
  const specialist = specialistVan(dossier);
  const common = {
    samenwerkingsverbandId: kop.samenwerkingsverbandId,
    hulpvraagId: hulpvraag.id,
    zaaknummer: hulpvraag.zaaknummer,
  };
  return {
    verzoek: {
      id: context.nieuwId(),
      ...common,
      platformId: kop.platformId,
      gebruikerId: actor.gebruikerId,
      ...vraag,
      op: context.nu,
      termijn: addDaysToDate(dateInNetherlands(context.nu), AVG_DAGEN),
      versie: 1,
    },
    melding: {
      id: context.nieuwId(),
      soort: 'AVG_VERZOEK',
      doelgroep: 'JK',
      aan: specialist.gebruikerId,
      lidmaatschapId: specialist.lidmaatschapId,
      ...common,
      platformId: kop.platformId,
      status: hulpvraag.status,
      feiten: {},
      stand: 'WACHT',
      pogingen: 0,
      aangemaaktOp: context.nu,
    },
  };
}

/** The answer to a request. @throws DomainError NIET_GEVONDEN for another platform, STAND_VAN_ZAKEN when it was answered. */
export function handelAf(
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

/** True for a request that this actor may see on the list of the SWV: the FG all, staff those of their platforms. */
export function magZien(verzoek: AvgVerzoek, actor: Actor): boolean {
  return actor.rollen.includes('FG') || actor.platformIds.includes(verzoek.platformId);
}
