import { addDaysToDate, dateInNetherlands } from '#shared/kernel/dates.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Datum, Moment } from '#shared/kernel/text.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import { AANMELDING_HOOGSTENS_DAGEN, type SchoolVanVoorkeur, ZORGPLICHT } from '#shared/model/school.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';

export function requireDatum(ontvangenOp: Datum, nu: Moment): void {
  const today = dateInNetherlands(nu);
  if (ontvangenOp > today) {
    throw invalid('/ontvangenOp', 'DATUM_IN_TOEKOMST', 'De aanmelding kan niet in de toekomst ontvangen zijn.');
  }
  if (ontvangenOp < addDaysToDate(today, -AANMELDING_HOOGSTENS_DAGEN)) {
    const tekst = 'Deze datum is langer dan een jaar geleden. Controleer het jaartal.';
    throw invalid('/ontvangenOp', 'DATUM_TE_LANG_GELEDEN', tekst);
  }
}

export function laatsteVerlenging(termijnTot: Datum): Datum {
  return addDaysToDate(termijnTot, ZORGPLICHT.verlengingDagen);
}

export function changeSchool(dossier: Dossier, school: SchoolVanVoorkeur): Uitkomst {
  const next = { ...school, versie: school.versie + 1 };
  return silent({ ...dossier, scholen: replaceById(dossier.scholen, next) }, 'school', school.id);
}
