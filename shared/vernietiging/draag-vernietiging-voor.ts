import type { Context } from '#shared/kernel/context.ts';
import { refuse } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { bewaartermijnLoopt, changeVernietiging, checkVoorgedragen, dader } from './voordracht.ts';

/**
 * Proposes the destruction of a hulpvraag that has been kept long enough, or whose destruction an ouder asked for.
 * @param opVerzoek the id of a request for destruction that was granted, if there is one.
 */
export function draagVernietigingVoor(dossier: Dossier, actor: Actor, context: Context, opVerzoek?: string): Uitkomst {
  const vernietiging = {
    voorgedragenDoor: dader(actor),
    voorgedragenOp: context.nu,
    ...(opVerzoek ? { opVerzoek } : {}),
  };
  const ontbreekt = [
    ...bewaartermijnLoopt({ ...dossier.hulpvraag, vernietiging }, context.nu),
    ...checkVoorgedragen(dossier.hulpvraag),
  ];
  if (ontbreekt.length > 0) throw refuse(ontbreekt);
  return changeVernietiging(dossier, context, vernietiging);
}
