import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands, readableDate } from '#shared/kernel/dates.ts';
import { DomainError, type Problem, refuse } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { daderVan, silent, type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';
import { dueFrom } from './bewaartermijn.ts';

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
  return changed(dossier, context, vernietiging);
}

/** Approves the destruction, as a second person; the job of the coming night carries it out. */
export function keurVernietigingGoed(dossier: Dossier, actor: Actor, context: Context): Uitkomst {
  requireBewaard(dossier.hulpvraag, context.nu);
  const { vernietiging } = dossier.hulpvraag;
  if (!vernietiging)
    throw refuse([{ code: 'NIET_VOORGEDRAGEN', tekst: 'Deze hulpvraag is nog niet voorgedragen voor vernietiging.' }]);
  if (vernietiging.goedgekeurdOp)
    throw refuse([{ code: 'AL_GOEDGEKEURD', tekst: 'De vernietiging is al goedgekeurd.' }]);
  if (vernietiging.voorgedragenDoor.gebruikerId === actor.gebruikerId) {
    throw new DomainError('GEEN_TOEGANG', 'Iemand anders moet de vernietiging goedkeuren: niet wie haar voordroeg.');
  }
  return changed(dossier, context, { ...vernietiging, goedgekeurdDoor: dader(actor), goedgekeurdOp: context.nu });
}

/** Why this hulpvraag cannot be proposed for destruction now, apart from what an ouder asked; empty when it can. */
export function voordrachtOntbreekt({ hulpvraag }: Pick<Dossier, 'hulpvraag'>, nu: string): readonly Problem[] {
  return [...bewaartermijnLoopt(hulpvraag, nu), ...checkVoorgedragen(hulpvraag)];
}

function checkVoorgedragen({ vernietiging }: Dossier['hulpvraag']): readonly Problem[] {
  if (!vernietiging) return [];
  return [{ code: 'AL_VOORGEDRAGEN', tekst: 'Deze hulpvraag is al voorgedragen. Een ander moet dit goedkeuren.' }];
}
function requireBewaard(hulpvraag: Dossier['hulpvraag'], nu: string): void {
  const loopt = bewaartermijnLoopt(hulpvraag, nu);
  if (loopt.length > 0) throw refuse(loopt);
}

function bewaartermijnLoopt(hulpvraag: Dossier['hulpvraag'], nu: string): readonly Problem[] {
  const vanaf = dueFrom(hulpvraag);
  if (vanaf !== undefined && vanaf <= dateInNetherlands(nu)) return [];
  if (vanaf !== undefined && hulpvraag.nooitGedeeld) {
    const tekst = `Deze hulpvraag is nooit gedeeld en wordt op ${readableDate(vanaf)} vanzelf vernietigd.`;
    return [{ code: 'WORDT_VERNIETIGD', tekst }];
  }
  const tekst =
    vanaf === undefined
      ? 'Deze hulpvraag loopt nog. Alleen een hulpvraag die is afgerond of gestopt, kan worden vernietigd.'
      : `Deze hulpvraag moet bewaard blijven tot ${readableDate(vanaf)}. Eerder kan alleen als een verzoek van een ouder om vernietiging is toegewezen.`;
  return [{ code: 'BEWAARTERMIJN_LOOPT', tekst }];
}

function dader(actor: Actor) {
  return daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
}

function changed(
  dossier: Dossier,
  context: Context,
  vernietiging: NonNullable<Dossier['hulpvraag']['vernietiging']>,
): Uitkomst {
  return silent(withHulpvraag(dossier, context.nu, { vernietiging }), 'hulpvraag', dossier.hulpvraag.id);
}
