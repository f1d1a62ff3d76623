import type { Context } from '#shared/kernel/context.ts';
import { addDaysToDate, dateInNetherlands } from '#shared/kernel/dates.ts';
import { specialistVan } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { termijn, ZORGPLICHT } from '#shared/model/school.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { geldigeToestemmingen } from '#shared/toegang/relaties.ts';
import { requireSchool } from './require-school.ts';
import { changeSchool } from './zorgplicht.ts';

/**
 * Warns the JKspecialist and the school one week before a term ends, once per term. Nothing to do: the same dossier.
 */
export function warnZorgplicht(dossier: Dossier, schoolId: SchoolId, context: Context): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  const { aanmelding } = school;
  const today = dateInNetherlands(context.nu);
  const binnenkort = aanmelding && addDaysToDate(termijn(aanmelding), -ZORGPLICHT.waarschuwDagen) <= today;
  if (!binnenkort || aanmelding.gewaarschuwdOp || isAfgesloten(dossier.hulpvraag.status))
    return silent(dossier, 'school', schoolId);
  const feiten = { termijn: termijn(aanmelding) };
  const { status } = dossier.hulpvraag;
  return {
    ...changeSchool(dossier, { ...school, aanmelding: { ...aanmelding, gewaarschuwdOp: context.nu } }),
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
