import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Rol } from '#shared/model/gebruiker.ts';
import { isBuitenDienst } from '#shared/model/hulpvraag.ts';
import type { LidmaatschapId } from '#shared/model/ids.ts';
import type { SchoolVanVoorkeur } from '#shared/model/school.ts';
import { type AanZet, STATUS } from '#shared/model/status.ts';
import type { Relatie } from '#shared/toegang/rechten.ts';
import { geldigeToestemmingen, isOuderZonderGezag, schoolVan } from '#shared/toegang/relaties.ts';

/**
 * Who acts next: those of the status who *can*. A school that has answered, or that may not read any more, is not
 * waited for, nor are ouders when none has gezag; then it is the JKspecialist who must see to it.
 * @param scholen those that the reader may know of, so that nobody learns from it that another school was asked
 */
export function aanZet(
  dossier: Dossier,
  nu: Moment,
  scholen: readonly SchoolVanVoorkeur[] = dossier.scholen,
): readonly AanZet[] {
  const kan = STATUS[dossier.hulpvraag.status].aanZet.filter((groep) => canDoSomething(groep, dossier, scholen, nu));
  return kan.length > 0 ? kan : ['JK_SPECIALIST'];
}

function canDoSomething(groep: AanZet, dossier: Dossier, scholen: readonly SchoolVanVoorkeur[], nu: Moment): boolean {
  const isErNog = ({ lidmaatschapId }: { readonly lidmaatschapId?: LidmaatschapId | undefined }) =>
    lidmaatschapId === undefined || !isBuitenDienst(dossier.hulpvraag, lidmaatschapId);
  switch (groep) {
    case 'SCHOOL':
      // Who may know of no school is not told that none can answer.
      return scholen.length === 0 || scholen.some((one) => canAnswer(one, dossier, nu));
    case 'VOORSCHOOL':
      return (
        isErNog(dossier.hulpvraag.voorschoolContact) &&
        !isOuderZonderGezag(dossier.hulpvraag.voorschoolContact, dossier)
      );
    case 'OUDERS':
      return dossier.ouders.some((ouder) => ouder.gezag && isErNog(ouder));
    default:
      return true;
  }
}

function canAnswer(school: SchoolVanVoorkeur, dossier: Dossier, nu: Moment): boolean {
  return school.gevraagdOp !== undefined && !school.reactie && geldigeToestemmingen(school, dossier, nu).length > 0;
}

/** The groups for which an actor in a relation acts. */
function groepenIn(relatie: Relatie, { rollen }: Actor, dossier: Dossier): readonly AanZet[] {
  const groepen: Partial<Record<Relatie, readonly AanZet[]>> = {
    SWV: jkGroepen(rollen, dossier),
    VOORSCHOOL: ['VOORSCHOOL'],
    OUDER: ['OUDERS'],
    SCHOOL: ['SCHOOL'],
  };
  return groepen[relatie] ?? [];
}

/** As long as a case has no JKspecialist who works here, its contactpersoon JK must see to it that one comes. */
export function jkGroepen(rollen: readonly Rol[], { hulpvraag }: Dossier): readonly AanZet[] {
  const isContact = rollen.includes('CONTACTPERSOON_JK');
  const { jkSpecialist } = hulpvraag;
  const isSpecialistEr = jkSpecialist !== undefined && !isBuitenDienst(hulpvraag, jkSpecialist.lidmaatschapId);
  return [
    ...(isContact ? (['CONTACTPERSOON_JK'] as const) : []),
    ...(rollen.includes('JK_SPECIALIST') || (isContact && !isSpecialistEr) ? (['JK_SPECIALIST'] as const) : []),
  ];
}

/** Whether this actor is among those who act now. A school that has answered is not any more. */
export function waitsFor(actor: Actor, relaties: readonly Relatie[], dossier: Dossier, nu: Moment): boolean {
  const aan = aanZet(dossier, nu);
  return relaties.some((relatie) => {
    if (!groepenIn(relatie, actor, dossier).some((groep) => aan.includes(groep))) return false;
    return relatie !== 'SCHOOL' || !schoolVan(actor, dossier)?.reactie;
  });
}
