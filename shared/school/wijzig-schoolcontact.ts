import type { Context } from '#shared/kernel/context.ts';
import { invalid } from '#shared/kernel/errors.ts';
import { betrokkenen, hasToegang } from '#shared/melding/ontvangers.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import { type Actor, type Lidmaatschap, personOf } from '#shared/model/gebruiker.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import { daderVan, silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireSchool } from './require-school.ts';

/**
 * Another contactpersoon of the same school, who gets the mails from now on. Access is that of the school, so it does
 * not change; the new one is mailed only when the school may see the case. Who was it before is kept.
 */
export function wijzigSchoolcontact(
  dossier: Dossier,
  schoolId: SchoolId,
  lid: Lidmaatschap,
  actor: Actor,
  context: Context,
): Uitkomst {
  const school = requireSchool(dossier, schoolId);
  if (lid.organisatieId !== school.organisatieId) {
    const tekst = 'Deze persoon werkt niet bij deze school. Kies iemand van deze school, of voeg de andere school toe.';
    throw invalid('/contact', 'ANDERE_SCHOOL', tekst);
  }
  if (lid.id === school.contact.lidmaatschapId) return silent(dossier, 'school', schoolId);
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  const eerdere = { persoon: school.contact, tot: context.nu, door };
  const changed = {
    ...school,
    contact: personOf(lid),
    eerdereContacten: [...(school.eerdereContacten ?? []), eerdere],
    versie: school.versie + 1,
  };
  const na = { ...dossier, scholen: replaceById(dossier.scholen, changed) };
  const nieuw = betrokkenen(na).find((one) => one.doelgroep === 'SCHOOL' && one.persoon.lidmaatschapId === lid.id);
  const { status } = dossier.hulpvraag;
  return {
    dossier: na,
    meldingen:
      nieuw && hasToegang(nieuw, na, context.nu)
        ? [{ soort: 'TOEGANG_SCHOOL', doelgroep: 'SCHOOL', aan: lid.gebruikerId, status }]
        : [],
    object: { soort: 'school', id: schoolId },
  };
}
