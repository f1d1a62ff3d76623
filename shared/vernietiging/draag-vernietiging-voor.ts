import type { Context } from '#shared/kernel/context.ts';
import { requireNothing } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
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
  requireNothing([
    ...bewaartermijnLoopt({ ...dossier.hulpvraag, vernietiging }, context.nu),
    ...checkVoorgedragen(dossier.hulpvraag),
  ]);
  return changeVernietiging(dossier, context, vernietiging);
}

/**
 * @throws DomainError when this hulpvraag cannot be proposed for destruction now, whatever an ouder asked and was
 *   granted.
 */
export function requireOpVerzoekVoorTeDragen({ hulpvraag }: Dossier, actor: Actor, nu: Moment): void {
  const gevraagd = { voorgedragenDoor: dader(actor), voorgedragenOp: nu, opVerzoek: hulpvraag.id };
  requireNothing([
    ...bewaartermijnLoopt({ ...hulpvraag, vernietiging: gevraagd }, nu),
    ...checkVoorgedragen(hulpvraag),
  ]);
}
