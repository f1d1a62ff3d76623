import type { Context } from '#shared/kernel/context.ts';
import { betrokkenen, hasToegang } from '#shared/melding/ontvangers.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { daderVan, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireSchool } from './require-school.ts';
import { requireInTeTrekken } from './school-guards.ts';
import { takeBack } from './vraag.ts';

/**
 * Takes an ask back: the wrong school was asked, or parents do not want this school any more. The school reads nothing
 * from now on and is told so; what it was asked and said is kept. Not where the parents applied in writing: the
 * zorgplicht is there. [decided]
 */
export function trekVraagIn(
  dossier: Dossier,
  schoolId: SchoolId,
  reden: string,
  actor: Actor,
  context: Context,
): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  requireInTeTrekken(dossier, school);
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const scholen = replaceById(dossier.scholen, takeBack(school, reden, door, context.nu));
  const wasOpen = betrokkenen(dossier).some(
    (one) =>
      one.doelgroep === 'SCHOOL' &&
      one.persoon.organisatieId === school.organisatieId &&
      hasToegang(one, dossier, context.nu),
  );
  return {
    dossier: { ...dossier, scholen },
    // Without a status: the school has no business any more with how the case goes on.
    meldingen: wasOpen ? [{ soort: 'VRAAG_INGETROKKEN', doelgroep: 'SCHOOL', aan: school.contact.gebruikerId }] : [],
    object: { soort: 'school', id: schoolId },
  };
}
