import type { Context } from '#shared/kernel/context.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { type Aanmelding, termijnVanaf } from '#shared/model/school.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireSchool } from './require-school.ts';
import { requireAanmelding } from './school-guards.ts';
import { changeSchool, laatsteVerlenging, requireDatum } from './zorgplicht.ts';

/**
 * Corrects a wrongly recorded aanmelding: another date, or (without one) that there was none at this school. The term
 * is counted anew and is warned of anew; an extension stays while it fits the new term, otherwise it can be given
 * again. What was recorded is kept, with the reason.
 */
export function corrigeerAanmelding(
  dossier: Dossier,
  schoolId: SchoolId,
  correctie: { readonly ontvangenOp: Datum | null; readonly reden: string },
  actor: Actor,
  context: Context,
): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  const oud = requireAanmelding(school);
  const { aanmelding: _, ...rest } = school;
  const { ontvangenOp, reden } = correctie;
  if (ontvangenOp !== null) requireDatum(ontvangenOp, context.nu);
  if (ontvangenOp === oud.ontvangenOp) {
    throw invalid('/ontvangenOp', 'DATUM_GELIJK', 'Deze datum staat er al. Vul de juiste datum in.');
  }
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const eerdereAanmeldingen = [...(school.eerdereAanmeldingen ?? []), { ...oud, vervallenOp: context.nu, reden, door }];
  const nieuw = ontvangenOp === null ? {} : { aanmelding: gecorrigeerd(oud, ontvangenOp, context.nu) };
  return changeSchool(dossier, { ...rest, eerdereAanmeldingen, ...nieuw });
}

function gecorrigeerd({ verlenging }: Aanmelding, ontvangenOp: Datum, nu: Moment): Aanmelding {
  const termijnTot = termijnVanaf(ontvangenOp);
  const past = verlenging && verlenging.tot > termijnTot && verlenging.tot <= laatsteVerlenging(termijnTot);
  return { ontvangenOp, termijnTot, ...(past ? { verlenging } : {}), vastgelegdOp: nu };
}
