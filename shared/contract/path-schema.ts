import type * as z from 'zod/mini';
import { IdSchema } from '#shared/kernel/text.ts';
import {
  type HulpvraagId,
  HulpvraagIdSchema,
  type LidmaatschapId,
  type OrganisatieId,
  type OuderId,
  type PlatformId,
  type SchoolId,
} from '#shared/model/ids.ts';

/**
 * What a parameter in a path must be; anything else is not found. Everything that we make has a UUID, but a hulpvraag.
 */
export function pathSchema(name: string): z.ZodMiniType<string, string> {
  return name === 'hulpvraagId' ? HulpvraagIdSchema : IdSchema;
}

/** Parameters that identify what they are called after, by their name in the path. */
interface ParamIds {
  readonly hulpvraagId: HulpvraagId;
  readonly lidmaatschapId: LidmaatschapId;
  readonly organisatieId: OrganisatieId;
  readonly ouderId: OuderId;
  readonly platformId: PlatformId;
  readonly schoolId: SchoolId;
}

/** What a parameter of a path is, once its schema has parsed it. */
export type ParamOf<Name extends string> = Name extends keyof ParamIds ? ParamIds[Name] : string;
