import type { Context } from '#shared/kernel/context.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { requireSchool } from './require-school.ts';
import { requireTeVragen } from './school-guards.ts';
import { askVraag, periodeVan } from './vraag.ts';

/** Asks one more school while the case is with schools: at the same time as others, or after them. [decided] */
export function vraagSchool(dossier: Dossier, schoolId: SchoolId, context: Context): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  requireTeVragen(dossier, school, context.nu);
  const gevraagd = askVraag(school, periodeVan(dossier.statuswijzigingen), context.nu);
  return {
    dossier: { ...dossier, scholen: replaceById(dossier.scholen, gevraagd) },
    meldingen: [
      {
        soort: 'SCHOOL_GEVRAAGD',
        doelgroep: 'SCHOOL',
        aan: school.contact.gebruikerId,
        status: dossier.hulpvraag.status,
      },
    ],
    object: { soort: 'school', id: schoolId },
  };
}
