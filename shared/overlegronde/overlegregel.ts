import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { IdSchema, MomentSchema } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { HulpvraagIdSchema, LidmaatschapIdSchema } from '#shared/model/ids.ts';
import { isLopend } from '#shared/model/status.ts';
import { isVanOuderZonderGezag } from '#shared/toegang/relaties.ts';

/**
 * What an invitee sees of an overlegronde before it opens: when and where to be, and under which case number. Never the
 * child's name. The place is told here and not by mail, because this list needs a login.
 */
export const OverlegregelSchema = lazyObject(() => ({
  lidmaatschapId: LidmaatschapIdSchema,
  uitnodigingId: IdSchema,
  rondeId: IdSchema,
  hulpvraagId: HulpvraagIdSchema,
  zaaknummer: z.string(),
  moment: MomentSchema,
  duurMinuten: z.number(),
  /** Empty in rows from before it was told here. */
  plaats: z._default(z.string(), ''),
  opentOp: z.optional(MomentSchema),
  sluitOp: MomentSchema,
}));
export type Overlegregel = z.infer<typeof OverlegregelSchema>;

/**
 * A row for everybody who is invited now. None while the hulpvraag is a concept or once it is closed: then a round
 * opens nothing for anybody, and the list must not tell of the case any more.
 */
export function overlegregels(dossier: Dossier): readonly Overlegregel[] {
  const { hulpvraag, overlegrondes } = dossier;
  if (!isLopend(hulpvraag.status)) return [];
  return dossier.uitnodigingen.flatMap((uitnodiging) => {
    const ronde = overlegrondes.find((one) => one.id === uitnodiging.rondeId);
    if (!ronde || ronde.afgelastOp || uitnodiging.ingetrokkenOp) return [];
    if (isVanOuderZonderGezag(uitnodiging, dossier)) return [];
    return {
      lidmaatschapId: uitnodiging.persoon.lidmaatschapId,
      uitnodigingId: uitnodiging.id,
      rondeId: ronde.id,
      hulpvraagId: hulpvraag.id,
      zaaknummer: hulpvraag.zaaknummer,
      moment: ronde.moment,
      duurMinuten: ronde.duurMinuten,
      plaats: ronde.plaats,
      ...(uitnodiging.opentOp === undefined ? {} : { opentOp: uitnodiging.opentOp }),
      sluitOp: uitnodiging.sluitOp,
    };
  });
}
