import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import { HulpvraagIdSchema, OuderIdSchema, PlatformIdSchema, SamenwerkingsverbandIdSchema } from '#shared/model/ids.ts';
import type { Observatie, Onderwijsadvies, Zienswijze } from './advies.ts';
import type { Bijlage } from './bijlage.ts';
import { DaderSchema } from './gebruiker.ts';
import { type Hulpvraag, type Statuswijziging, ZaaknummerSchema } from './hulpvraag.ts';
import type { Kind, Ouder } from './kind.ts';
import type { Overlegronde, Uitnodiging } from './overlegronde.ts';
import type { SchoolVanVoorkeur } from './school.ts';
import type { Toestemming } from './toestemming.ts';
import type { Voorstel } from './voorstel.ts';
import type { WeggehaaldeBijlage } from './weggehaald.ts';

/**
 * A dossier of the same child that was joined to this one. It stays where it is, and follows this one
 * (docs/adr/0023-two-dossiers-of-one-child.md).
 */
export const SamengevoegdSchema = lazyObject(() => ({
  dossierId: IdSchema,
  /** Its hulpvragen, all of them closed: by these it is found. */
  hulpvragen: z.array(z.object({ id: HulpvraagIdSchema, zaaknummer: ZaaknummerSchema })),
  /**
   * Which ouder here is which ouder there: what was given, said or invited there names them by the id that they have
   * there.
   */
  ouders: z.array(z.object({ hier: OuderIdSchema, daar: OuderIdSchema })),
  /** Who reads more since, and of which hulpvraag. */
  leestMeer: z.array(z.object({ gebruikerId: IdSchema, hulpvraagId: HulpvraagIdSchema })),
  op: MomentSchema,
  reden: z.string(),
  door: DaderSchema,
  goedgekeurdDoor: DaderSchema,
}));
export type Samengevoegd = z.infer<typeof SamengevoegdSchema>;

/** What belongs to the dossier as a whole. `versie` goes up with every write: two writers can never both win. */
export const DossierKopSchema = lazyObject(() => ({
  id: IdSchema,
  samenwerkingsverbandId: SamenwerkingsverbandIdSchema,
  platformId: PlatformIdSchema,
  /** The platforms that the dossier was with before, when the child moved. */
  eerderePlatforms: z.optional(
    z.array(z.object({ platformId: PlatformIdSchema, tot: MomentSchema, door: DaderSchema })),
  ),
  versie: z.number(),
  /** The highest number that a hulpvraag of this dossier ever had: a number is not given again after destruction. */
  laatsteVolgnummer: z.optional(z.number()),
  aangemaaktOp: MomentSchema,
  /** Why it was made although the child seemed to have a dossier. */
  tochAangemaakt: z.optional(z.object({ reden: z.string(), door: DaderSchema })),
  /** The dossiers that were joined to this one. */
  samengevoegd: z.optional(z.array(SamengevoegdSchema)),
  /**
   * The dossier of this child that this one was joined to: child, ouders and platform are changed there, and new
   * hulpvragen made.
   */
  samengevoegdMet: z.optional(
    z.object({ dossierId: IdSchema, hulpvraagId: HulpvraagIdSchema, zaaknummer: ZaaknummerSchema, op: MomentSchema }),
  ),
}));
export type DossierKop = z.infer<typeof DossierKopSchema>;

/**
 * One child's dossier as seen from one of its hulpvragen: everything a rule may look at, loaded with one Query.
 * A value: rules return a new one and never change it. Lists are in the order in which things were made.
 */
export interface Dossier {
  readonly kop: DossierKop;
  readonly kind: Kind;
  readonly ouders: readonly Ouder[];
  readonly hulpvraag: Hulpvraag;
  /** The other requests of this child at this SWV; only their heads. */
  readonly andereHulpvragen: readonly Hulpvraag[];
  readonly statuswijzigingen: readonly Statuswijziging[];
  readonly bijlagen: readonly Bijlage[];
  /** What was removed from them and can be brought back, and what waits to have its bytes removed. */
  readonly weggehaald: readonly WeggehaaldeBijlage[];
  readonly observaties: readonly Observatie[];
  readonly adviezen: readonly Onderwijsadvies[];
  readonly zienswijzen: readonly Zienswijze[];
  readonly overlegrondes: readonly Overlegronde[];
  readonly uitnodigingen: readonly Uitnodiging[];
  readonly scholen: readonly SchoolVanVoorkeur[];
  readonly toestemmingen: readonly Toestemming[];
  readonly voorstellen: readonly Voorstel[];
}

/** The list with the element of the same id replaced. */
export function replaceById<T extends { readonly id: string }>(list: readonly T[], changed: T): readonly T[] {
  return list.map((one) => (one.id === changed.id ? changed : one));
}
