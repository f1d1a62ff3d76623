/** Requests that parents may make by law: to see, correct or destroy, or to object. Answered within a month. */

import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { type Actor, DaderSchema } from '#shared/model/gebruiker.ts';
import {
  type HulpvraagId,
  HulpvraagIdSchema,
  OuderIdSchema,
  PlatformIdSchema,
  type SamenwerkingsverbandId,
  SamenwerkingsverbandIdSchema,
} from '#shared/model/ids.ts';
import type { Melding } from '#shared/model/melding.ts';
import type { Idempotentie } from '#shared/ports/dossier-store.ts';
import type { Page, PageOf } from '#shared/ports/gebruiker-store.ts';

export const AvgSoortSchema = z.enum(['INZAGE', 'CORRECTIE', 'VERNIETIGING', 'BEZWAAR']);
export const AvgBesluitSchema = z.enum(['TOEGEWEZEN', 'DEELS', 'AFGEWEZEN']);

export const AvgVerzoekSchema = lazyObject(() => ({
  id: IdSchema,
  samenwerkingsverbandId: SamenwerkingsverbandIdSchema,
  platformId: PlatformIdSchema,
  hulpvraagId: HulpvraagIdSchema,
  zaaknummer: z.string(),
  /** The account of the ouder who asks, if there is one: whose own requests it is among, and who is mailed. */
  gebruikerId: z.optional(IdSchema),
  /** When the SWV recorded it for the ouder: for whom, who did, and the letter if there is one. */
  namens: z.optional(z.object({ ouderId: OuderIdSchema, door: DaderSchema, bijlageId: z.optional(IdSchema) })),
  soort: AvgSoortSchema,
  toelichting: z.string(),
  op: MomentSchema,
  termijn: DatumSchema,
  afhandeling: z.optional(z.object({ besluit: AvgBesluitSchema, reden: z.string(), op: MomentSchema, door: IdSchema })),
  versie: z.number(),
}));
export type AvgVerzoek = z.infer<typeof AvgVerzoekSchema>;

/** Port to the requests. */
export interface AvgStore {
  /**
   * Writes a request, its mail and the Idempotency-Key with which it was asked, in one transaction. @throws
   * ConcurrentChange
   */
  save(verzoek: AvgVerzoek, meldingen: readonly Melding[], idempotentie?: Idempotentie): Promise<void>;
  load(samenwerkingsverbandId: SamenwerkingsverbandId, id: string): Promise<AvgVerzoek | undefined>;
  /** Those that wait for an answer and that this reader may see, first term first. */
  listOpen(
    samenwerkingsverbandId: SamenwerkingsverbandId,
    page: Page,
    mag: (verzoek: AvgVerzoek) => boolean,
  ): Promise<PageOf<AvgVerzoek>>;
  /** Those about one hulpvraag that this reader may see. */
  listByHulpvraag(
    hulpvraagId: HulpvraagId,
    page: Page,
    mag: (verzoek: AvgVerzoek) => boolean,
  ): Promise<PageOf<AvgVerzoek>>;
}

/** True for a request that this actor may see on the list of the SWV: the FG all, staff those of their platforms. */
export function mayZien(verzoek: AvgVerzoek, actor: Actor): boolean {
  return actor.rollen.includes('FG') || actor.platformIds.includes(verzoek.platformId);
}

/** A request as the SWV and the ouder see it. */
export function viewVerzoek(verzoek: AvgVerzoek) {
  return { ...verzoek, ...(verzoek.gebruikerId === undefined ? { perPost: true } : {}) };
}

/** The id of a request to destroy this hulpvraag that was granted in full, if there is one. */
export async function findToegewezenVernietiging(avg: AvgStore, hulpvraagId: HulpvraagId): Promise<string | undefined> {
  const isToegewezen = ({ soort, afhandeling }: AvgVerzoek) =>
    soort === 'VERNIETIGING' && afhandeling?.besluit === 'TOEGEWEZEN';
  const { items } = await avg.listByHulpvraag(hulpvraagId, { aantal: 1 }, isToegewezen);
  return items[0]?.id;
}
