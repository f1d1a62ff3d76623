/** Whether a child has a dossier at this SWV already, and what of it this person may be told. */

import * as z from 'zod/mini';
import { DomainError } from '#shared/kernel/errors.ts';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { DatumSchema, IdSchema } from '#shared/kernel/text.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { HulpvraagIdSchema, PlatformIdSchema, splitHulpvraagId } from '#shared/model/ids.ts';
import { type Kindgegevens, resembles } from './zelfde-kind.ts';

/** A child as it is known by a hulpvraag. */
export const KindregelSchema = lazyObject(() => ({
  hulpvraagId: HulpvraagIdSchema,
  zaaknummer: z.string(),
  platformId: PlatformIdSchema,
  /** The name of the contactpersoon JK: whom a colleague of another platform can call. */
  contactpersoon: z.string(),
  /** The dossier that its own was joined to. */
  hoofdId: z.optional(IdSchema),
  /** Accounts of ouders zonder gezag, who work for the SWV. */
  nietVoor: z.optional(z.array(IdSchema)),
  kind: z.object({
    voornaam: z.string(),
    tussenvoegsel: z.optional(z.string()),
    achternaam: z.string(),
    geboortedatum: DatumSchema,
  }),
}));
export type Kindregel = z.infer<typeof KindregelSchema>;

/**
 * The dossiers that are likely of this child, each by its latest hulpvraag. Staff of its platform gets the number and
 * may open it; others of the SWV are told that there is one, and whom to call. [decided]
 * @param regels the children born on that day, or on the day with day and month the other way round
 */
export function findZelfdeKind(
  regels: readonly Kindregel[],
  kind: Kindgegevens,
  { gebruikerId, platformIds }: Pick<Actor, 'gebruikerId' | 'platformIds'>,
) {
  const laatste = new Map<string, Kindregel>();
  for (const regel of regels.filter((one) => !one.nietVoor?.includes(gebruikerId) && resembles(one.kind, kind))) {
    const dossierId = dossierVan(regel);
    const eerder = laatste.get(dossierId);
    if (!eerder || isLater(regel, eerder)) laatste.set(dossierId, regel);
  }
  return [...laatste.values()].map(({ hulpvraagId, zaaknummer, platformId, contactpersoon }) => ({
    platformId,
    contactpersoon,
    ...(platformIds.includes(platformId) ? { hulpvraagId, zaaknummer } : {}),
  }));
}

/** The dossier that a row is of; of dossiers that were joined, the hoofddossier. */
export function dossierVan({ hoofdId, hulpvraagId }: Kindregel): string {
  return hoofdId ?? splitHulpvraagId(hulpvraagId).dossierId;
}

/**
 * The latest hulpvraag of a dossier is the one to go on with; of dossiers that were joined, one of the hoofddossier.
 */
function isLater(een: Kindregel, ander: Kindregel): boolean {
  if ((een.hoofdId === undefined) !== (ander.hoofdId === undefined)) return een.hoofdId === undefined;
  return splitHulpvraagId(een.hulpvraagId).volgnummer > splitHulpvraagId(ander.hulpvraagId).volgnummer;
}

/**
 * A second dossier of a child is made with a reason only, whoever asks for it. The refusal shows the dossiers that are
 * there, as far as this person may know them.
 * @throws DomainError STAND_VAN_ZAKEN
 */
export function requireGeenZelfdeKind(...vraag: Parameters<typeof findZelfdeKind>): void {
  const items = findZelfdeKind(...vraag);
  if (items.length === 0) return;
  const tekst =
    'Dit kind heeft misschien al een dossier. Werk daarin verder, of schrijf waarom u toch een nieuw dossier maakt.';
  const problem = { code: 'KIND_HEEFT_DOSSIER', tekst, plek: '/tochAanmaken/reden' };
  throw new DomainError('STAND_VAN_ZAKEN', tekst, [problem], { zelfdeKind: items });
}
