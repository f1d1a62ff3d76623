import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands, readableDate } from '#shared/kernel/dates.ts';
import type { Problem } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { daderVan, silent, type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';
import { dueFrom } from './bewaartermijn.ts';

/** Why this hulpvraag cannot be proposed for destruction now, apart from what an ouder asked; empty when it can. */
export function voordrachtOntbreekt({ hulpvraag }: Pick<Dossier, 'hulpvraag'>, nu: Moment): readonly Problem[] {
  return [...bewaartermijnLoopt(hulpvraag, nu), ...checkVoorgedragen(hulpvraag)];
}

export function checkVoorgedragen({ vernietiging }: Dossier['hulpvraag']): readonly Problem[] {
  if (!vernietiging) return [];
  return [{ code: 'AL_VOORGEDRAGEN', tekst: 'Deze hulpvraag is al voorgedragen. Een ander moet dit goedkeuren.' }];
}

export function bewaartermijnLoopt(hulpvraag: Dossier['hulpvraag'], nu: Moment): readonly Problem[] {
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

export function dader(actor: Actor) {
  return daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
}

/** The dossier with this decision about its destruction; nobody is told. */
export function changeVernietiging(
  dossier: Dossier,
  context: Context,
  vernietiging: NonNullable<Dossier['hulpvraag']['vernietiging']>,
): Uitkomst {
  return silent(withHulpvraag(dossier, context.nu, { vernietiging }), 'hulpvraag', dossier.hulpvraag.id);
}
