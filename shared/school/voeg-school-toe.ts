import type { Context } from '#shared/kernel/context.ts';
import { refuse, requireNothing } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Lidmaatschap, personOf } from '#shared/model/gebruiker.ts';
import { newId } from '#shared/model/ids.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { schoolToevoegenOntbreekt } from './school-guards.ts';

/** Adds a school that the parents want, at the end of their order. Nothing is shared by this. */
export function voegSchoolToe(dossier: Dossier, contact: Lidmaatschap, context: Context): Uitkomst {
  requireNothing(schoolToevoegenOntbreekt(dossier));
  if (dossier.scholen.some((one) => one.organisatieId === contact.organisatieId)) {
    throw refuse([
      { code: 'SCHOOL_STAAT_ER_AL', tekst: 'Deze school staat al bij de scholen van voorkeur.', plek: '/contact' },
    ]);
  }
  const school: SchoolVanVoorkeur = {
    id: newId(context),
    organisatieId: contact.organisatieId,
    naam: contact.organisatieNaam,
    volgorde: dossier.scholen.length + 1,
    contact: personOf(contact),
    versie: 1,
  };
  return silent({ ...dossier, scholen: [...dossier.scholen, school] }, 'school', school.id);
}
