import type { Context } from '#shared/kernel/context.ts';
import { addDaysToDate, dateInNetherlands, readableDate } from '#shared/kernel/dates.ts';
import { invalid } from '#shared/kernel/errors.ts';
import { specialistVan } from '#shared/melding/ontvangers.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import {
  AANMELDING_HOOGSTENS_DAGEN,
  type Aanmelding,
  type SchoolVanVoorkeur,
  termijn,
  termijnVanaf,
  ZORGPLICHT,
} from '#shared/model/school.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { daderVan, silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { geldigeToestemmingen } from '#shared/toegang/relaties.ts';
import { requireAanmelding, requireGeenAanmelding, requireTeVerlengen } from './school-guards.ts';
import { requireSchool } from './school-rules.ts';

/** Records the parents' written application; the zorgplicht clock starts on that day. Once per school. */
export function legAanmeldingVast(dossier: Dossier, schoolId: string, ontvangenOp: string, context: Context): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  requireGeenAanmelding(school);
  requireDatum(ontvangenOp, context.nu);
  const aanmelding = { ontvangenOp, termijnTot: termijnVanaf(ontvangenOp), vastgelegdOp: context.nu };
  return changed(dossier, { ...school, aanmelding });
}

function requireDatum(ontvangenOp: string, nu: string): void {
  const today = dateInNetherlands(nu);
  if (ontvangenOp > today) {
    throw invalid('/ontvangenOp', 'DATUM_IN_TOEKOMST', 'De aanmelding kan niet in de toekomst ontvangen zijn.');
  }
  if (ontvangenOp < addDaysToDate(today, -AANMELDING_HOOGSTENS_DAGEN)) {
    const tekst = 'Deze datum is langer dan een jaar geleden. Controleer het jaartal.';
    throw invalid('/ontvangenOp', 'DATUM_TE_LANG_GELEDEN', tekst);
  }
}

/**
 * Corrects a wrongly recorded aanmelding: another date, or (without one) that there was none at this school. The term is counted anew and is
 * warned of anew; an extension stays while it fits the new term, otherwise it can be given again. What was recorded is kept, with the reason.
 */
export function corrigeerAanmelding(
  dossier: Dossier,
  schoolId: string,
  correctie: { readonly ontvangenOp: string | null; readonly reden: string },
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
  return changed(dossier, { ...rest, eerdereAanmeldingen, ...nieuw });
}

function gecorrigeerd({ verlenging }: Aanmelding, ontvangenOp: string, nu: string): Aanmelding {
  const termijnTot = termijnVanaf(ontvangenOp);
  const past = verlenging && verlenging.tot > termijnTot && verlenging.tot <= laatsteVerlenging(termijnTot);
  return { ontvangenOp, termijnTot, ...(past ? { verlenging } : {}), vastgelegdOp: nu };
}

function laatsteVerlenging(termijnTot: string): string {
  return addDaysToDate(termijnTot, ZORGPLICHT.verlengingDagen);
}

/** Extends the term once, with a reason and a new date of at most 4 weeks later. */
export function verlengTermijn(
  dossier: Dossier,
  schoolId: string,
  tot: string,
  reden: string,
  context: Context,
): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  const aanmelding = requireTeVerlengen(school);
  const uiterlijk = laatsteVerlenging(aanmelding.termijnTot);
  if (tot <= aanmelding.termijnTot || tot > uiterlijk) {
    const tekst = `Kies een dag van ${readableDate(addDaysToDate(aanmelding.termijnTot, 1))} tot en met ${readableDate(uiterlijk)}.`;
    throw invalid('/tot', 'DATUM_BUITEN_VERLENGING', tekst);
  }
  const { gewaarschuwdOp: _, ...rest } = aanmelding;
  return changed(dossier, { ...school, aanmelding: { ...rest, verlenging: { tot, reden, op: context.nu } } });
}

/** Warns the JKspecialist and the school one week before a term ends, once per term. Nothing to do: the same dossier. */
export function warnZorgplicht(dossier: Dossier, schoolId: string, context: Context): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  const { aanmelding } = school;
  const today = dateInNetherlands(context.nu);
  const binnenkort = aanmelding && addDaysToDate(termijn(aanmelding), -ZORGPLICHT.waarschuwDagen) <= today;
  if (!binnenkort || aanmelding.gewaarschuwdOp || isAfgesloten(dossier.hulpvraag.status))
    return silent(dossier, 'school', schoolId);
  const feiten = { termijn: termijn(aanmelding) };
  const { status } = dossier.hulpvraag;
  return {
    ...changed(dossier, { ...school, aanmelding: { ...aanmelding, gewaarschuwdOp: context.nu } }),
    meldingen: [
      { soort: 'ZORGPLICHT_TERMIJN', doelgroep: 'JK', aan: specialistVan(dossier).gebruikerId, status, feiten },
      // A school that may not read along is not told about the case either.
      ...(school.gevraagdOp && geldigeToestemmingen(school, dossier, context.nu).length > 0
        ? [
            {
              soort: 'ZORGPLICHT_TERMIJN' as const,
              doelgroep: 'SCHOOL' as const,
              aan: school.contact.gebruikerId,
              status,
              feiten,
            },
          ]
        : []),
    ],
  };
}

function changed(dossier: Dossier, school: SchoolVanVoorkeur): Uitkomst {
  const next = { ...school, versie: school.versie + 1 };
  return silent({ ...dossier, scholen: replaceById(dossier.scholen, next) }, 'school', school.id);
}
