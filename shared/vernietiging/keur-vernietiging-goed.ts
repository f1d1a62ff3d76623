import type { Context } from '#shared/kernel/context.ts';
import { DomainError, refuse, requireNothing } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { bewaartermijnLoopt, changeVernietiging, dader } from './voordracht.ts';

/** Approves the destruction, as a second person; the job of the coming night carries it out. */
export function keurVernietigingGoed(dossier: Dossier, actor: Actor, context: Context): Uitkomst {
  const vernietiging = requireGoedTeKeuren(dossier, actor, context.nu);
  return changeVernietiging(dossier, context, {
    ...vernietiging,
    goedgekeurdDoor: dader(actor),
    goedgekeurdOp: context.nu,
  });
}

/**
 * The proposal that this person can approve. @throws DomainError GEEN_TOEGANG for who proposed it; STAND_VAN_ZAKEN when
 * there is none to approve.
 */
export function requireGoedTeKeuren({ hulpvraag }: Dossier, actor: Actor, nu: Moment) {
  requireNothing(bewaartermijnLoopt(hulpvraag, nu));
  const { vernietiging } = hulpvraag;
  if (!vernietiging)
    throw refuse([{ code: 'NIET_VOORGEDRAGEN', tekst: 'Deze hulpvraag is nog niet voorgedragen voor vernietiging.' }]);
  if (vernietiging.goedgekeurdOp)
    throw refuse([{ code: 'AL_GOEDGEKEURD', tekst: 'De vernietiging is al goedgekeurd.' }]);
  if (vernietiging.voorgedragenDoor.gebruikerId !== actor.gebruikerId) return vernietiging;
  throw new DomainError('GEEN_TOEGANG', 'Iemand anders moet de vernietiging goedkeuren: niet wie haar voordroeg.');
}
