import type { Context } from '#shared/kernel/context.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { termijnVanaf } from '#shared/model/school.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { requireSchool } from './require-school.ts';
import { requireGeenAanmelding } from './school-guards.ts';
import { changeSchool, requireDatum } from './zorgplicht.ts';

/** Records the parents' written application; the zorgplicht clock starts on that day. Once per school. */
export function legAanmeldingVast(
  dossier: Dossier,
  schoolId: SchoolId,
  ontvangenOp: Datum,
  context: Context,
): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  requireGeenAanmelding(school);
  requireDatum(ontvangenOp, context.nu);
  const aanmelding = { ontvangenOp, termijnTot: termijnVanaf(ontvangenOp), vastgelegdOp: context.nu };
  return changeSchool(dossier, { ...school, aanmelding });
}
