/** Requests that parents may make by law: to see, correct or destroy, or to object. Answered within a month. */
import * as z from 'zod/mini';
import type { Context } from '#shared/kernel/context.ts';
import { addDaysToDate, dateInNetherlands } from '#shared/kernel/dates.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DateSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { specialistVan } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Actor, DaderSchema } from '#shared/model/gebruiker.ts';
import { HulpvraagIdSchema } from '#shared/model/hulpvraag.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { type Melding, newVerzending } from '#shared/model/melding.ts';
import { daderVan } from '#shared/model/uitkomst.ts';
import type { Idempotentie } from '#shared/ports/dossier-store.ts';
import type { Page, PageOf } from '#shared/ports/gebruiker-store.ts';
import { requireOuderMetGezag, requirePapier } from '#shared/toestemming/papier.ts';

export const AvgSoortSchema = z.enum(['INZAGE', 'CORRECTIE', 'VERNIETIGING', 'BEZWAAR']);
export const AvgBesluitSchema = z.enum(['TOEGEWEZEN', 'DEELS', 'AFGEWEZEN']);

export const AvgVerzoekSchema = lazyObject(() => ({
  id: IdSchema,
  samenwerkingsverbandId: IdSchema,
  platformId: IdSchema,
  hulpvraagId: HulpvraagIdSchema,
  zaaknummer: z.string(),
  /** The account of the ouder who asks, if there is one: whose own requests it is among, and who is mailed. */
  gebruikerId: z.optional(IdSchema),
  /** When the SWV recorded it for the ouder: for whom, who did, and the letter if there is one. */
  namens: z.optional(z.object({ ouderId: IdSchema, door: DaderSchema, bijlageId: z.optional(IdSchema) })),
  soort: AvgSoortSchema,
  toelichting: z.string(),
  op: MomentSchema,
  termijn: DateSchema,
  afhandeling: z.optional(z.object({ besluit: AvgBesluitSchema, reden: z.string(), op: MomentSchema, door: IdSchema })),
  versie: z.number(),
}));
export type AvgVerzoek = z.infer<typeof AvgVerzoekSchema>;

/** Port to the requests. */
export interface AvgStore {
  /** Writes a request, its mail and the Idempotency-Key with which it was asked, in one transaction. @throws ConcurrentChange */
  save(verzoek: AvgVerzoek, meldingen: readonly Melding[], idempotentie?: Idempotentie): Promise<void>;
  load(samenwerkingsverbandId: string, id: string): Promise<AvgVerzoek | undefined>;
  /** Those that wait for an answer and that this reader may see, first term first. */
  listOpen(
    samenwerkingsverbandId: string,
    page: Page,
    mag: (verzoek: AvgVerzoek) => boolean,
  ): Promise<PageOf<AvgVerzoek>>;
  /** Those about one hulpvraag that this reader may see. */
  listByHulpvraag(hulpvraagId: string, page: Page, mag: (verzoek: AvgVerzoek) => boolean): Promise<PageOf<AvgVerzoek>>;
}

/** The law gives a month; counted as the shortest one. [decided] */
export const AVG_DAGEN = 28;

type Vraag = Pick<AvgVerzoek, 'soort' | 'toelichting'>;

/** A new request of an ouder; the JKspecialist is mailed. */
export function doeAvgVerzoek(dossier: Dossier, vraag: Vraag, actor: Actor, context: Context) {
  return newVerzoek(dossier, vraag, { gebruikerId: actor.gebruikerId }, context);
}

/** The ouder who asks. @throws DomainError ONGELDIGE_INVOER for anybody but an ouder met gezag. */
export function requireVerzoekVan(dossier: Dossier, ouderId: string): Ouder {
  return requireOuderMetGezag(dossier, ouderId, 'Alleen een ouder met gezag kan dit vragen.');
}

/** A request that came by telephone or letter, recorded by the SWV: the term runs as for any other. */
export function legAvgVerzoekVast(
  dossier: Dossier,
  { ouderId, bijlageId, ...vraag }: Vraag & { readonly ouderId: string; readonly bijlageId?: string | undefined },
  actor: Actor,
  context: Context,
) {
  const ouder = requireVerzoekVan(dossier, ouderId);
  if (bijlageId) requirePapier(dossier, bijlageId);
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const namens = { ouderId, door, ...(bijlageId ? { bijlageId } : {}) };
  const { gebruikerId } = ouder;
  return newVerzoek(dossier, vraag, { namens, ...(gebruikerId ? { gebruikerId } : {}) }, context);
}

function newVerzoek(
  dossier: Dossier,
  vraag: Vraag,
  van: Pick<AvgVerzoek, 'gebruikerId' | 'namens'>,
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
      ...van,
      ...vraag,
      op: context.nu,
      termijn: addDaysToDate(dateInNetherlands(context.nu), AVG_DAGEN),
      versie: 1,
    },
    melding: {
      ...newVerzending(context.nieuwId(), context.nu),
      soort: 'AVG_VERZOEK',
      doelgroep: 'JK',
      aan: specialist.gebruikerId,
      lidmaatschapId: specialist.lidmaatschapId,
      ...common,
      platformId: kop.platformId,
      status: hulpvraag.status,
    },
  };
}

/** The answer to a request. @throws DomainError NIET_GEVONDEN for another platform, STAND_VAN_ZAKEN when it was answered. */
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

/** True for a request that this actor may see on the list of the SWV: the FG all, staff those of their platforms. */
export function mayZien(verzoek: AvgVerzoek, actor: Actor): boolean {
  return actor.rollen.includes('FG') || actor.platformIds.includes(verzoek.platformId);
}

/** A request as the SWV and the ouder see it. */
export function viewVerzoek(verzoek: AvgVerzoek) {
  return { ...verzoek, ...(verzoek.gebruikerId === undefined ? { perPost: true } : {}) };
}

/** The mail to who asked, when they have an account: there is an answer. Who has none is told otherwise (`perPost`). */
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

/** The id of a request to destroy this hulpvraag that was granted in full, if there is one. */
export async function findToegewezenVernietiging(avg: AvgStore, hulpvraagId: string): Promise<string | undefined> {
  const isToegewezen = ({ soort, afhandeling }: AvgVerzoek) =>
    soort === 'VERNIETIGING' && afhandeling?.besluit === 'TOEGEWEZEN';
  const { items } = await avg.listByHulpvraag(hulpvraagId, { aantal: 1 }, isToegewezen);
  return items[0]?.id;
}
