/**
 * Identifiers by what they identify: one that is of something else does not compile. They are plain text with a name
 * that only the compiler knows, given by the schemas with which rows and requests are read; a new one comes from the
 * context.
 */

import * as z from 'zod/mini';
import type { Context } from '#shared/kernel/context.ts';
import { IdSchema } from '#shared/kernel/text.ts';

/** The same schema, of which the compiler knows what it identifies. Unlike `brand` of zod it is gone when bundled. */
function brandOf<Name extends string>(schema: z.ZodMiniType<string, string>) {
  type Id = string & z.core.$brand<Name>;
  return schema as unknown as z.ZodMiniType<Id, Id>;
}

export const LidmaatschapIdSchema = brandOf<'LidmaatschapId'>(IdSchema);
export type LidmaatschapId = z.infer<typeof LidmaatschapIdSchema>;

export const OrganisatieIdSchema = brandOf<'OrganisatieId'>(IdSchema);
export type OrganisatieId = z.infer<typeof OrganisatieIdSchema>;

/** That of an SWV, which is an organisation too: it serves where one of an organisation is asked, never the reverse. */
export const SamenwerkingsverbandIdSchema = brandOf<'OrganisatieId' | 'SamenwerkingsverbandId'>(IdSchema);
export type SamenwerkingsverbandId = z.infer<typeof SamenwerkingsverbandIdSchema>;

/** That of a sub-region of an SWV. */
export const PlatformIdSchema = brandOf<'PlatformId'>(IdSchema);
export type PlatformId = z.infer<typeof PlatformIdSchema>;

/** That of an ouder of the child of one dossier; the account that they may have has another. */
export const OuderIdSchema = brandOf<'OuderId'>(IdSchema);
export type OuderId = z.infer<typeof OuderIdSchema>;

/** That of a school van voorkeur in one hulpvraag; the organisation that it is has another. */
export const SchoolIdSchema = brandOf<'SchoolId'>(IdSchema);
export type SchoolId = z.infer<typeof SchoolIdSchema>;

/** `<dossierId>.<volgnummer>`: the id of a hulpvraag names the partition it lives in, so it is found with one Query. */
export const HulpvraagIdSchema = brandOf<'HulpvraagId'>(
  z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[1-9][0-9]?$/)),
);
export type HulpvraagId = z.infer<typeof HulpvraagIdSchema>;

/** The id of a hulpvraag: that of its dossier, and its number there. */
export function hulpvraagIdIn(dossierId: string, volgnummer: number): HulpvraagId {
  return `${dossierId}.${volgnummer}` as HulpvraagId;
}

/** The dossier that a hulpvraag is part of, and its number there. */
export function splitHulpvraagId(id: HulpvraagId): { dossierId: string; volgnummer: number } {
  const [dossierId = '', volgnummer = '0'] = id.split('.');
  return { dossierId, volgnummer: Number(volgnummer) };
}

/** A new id, of what it is for. */
export function newId<Id extends LidmaatschapId | OrganisatieId | OuderId | PlatformId | SchoolId>({
  nieuwId,
}: Pick<Context, 'nieuwId'>): Id {
  return nieuwId() as Id;
}

/** What stands in the place of an id where there is nobody: no row bears it. */
export function noId<Id extends LidmaatschapId | OrganisatieId | OuderId>(name: '' | 'NIEMAND' | 'SYSTEEM'): Id {
  return name as Id;
}
