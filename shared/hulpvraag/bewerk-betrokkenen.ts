import type { Dossier } from '#shared/dossier/dossier.ts';
import { metHulpvraag, type Uitkomst } from '#shared/dossier/uitkomst.ts';
import { type Lidmaatschap, personOf } from '#shared/gebruiker/gebruiker.ts';
import type { Context } from '#shared/kernel/context.ts';
import type { NieuweMelding } from '#shared/melding/melding.ts';
import { betrokkenen, heeftToegang } from '#shared/melding/ontvangers.ts';

/**
 * Replaces the preschool contact or the JKspecialist. The person who is replaced loses access with this change;
 * who comes new is mailed, unless the case is still a Concept that nobody has been told of.
 */
export function bewerkBetrokkenen(
  dossier: Dossier,
  wie: { readonly voorschoolContact?: Lidmaatschap | undefined; readonly jkSpecialist?: Lidmaatschap | undefined },
  context: Context,
): Uitkomst {
  const na = metHulpvraag(dossier, context.nu, {
    ...(wie.voorschoolContact ? { voorschoolContact: personOf(wie.voorschoolContact) } : {}),
    ...(wie.jkSpecialist ? { jkSpecialist: personOf(wie.jkSpecialist) } : {}),
  });
  return {
    dossier: na,
    meldingen: meldingen(dossier, na, context.nu),
    object: { soort: 'hulpvraag', id: na.hulpvraag.id },
  };
}

function meldingen(voor: Dossier, na: Dossier, nu: string): readonly NieuweMelding[] {
  if (na.hulpvraag.status === 'CONCEPT') return [];
  const { status, voorschoolContact, jkSpecialist } = na.hulpvraag;
  const nieuw = betrokkenen(na).filter((one) => heeftToegang(one, na, nu));
  const voorschool = voorschoolContact.lidmaatschapId !== voor.hulpvraag.voorschoolContact.lidmaatschapId;
  const specialist = jkSpecialist && jkSpecialist.lidmaatschapId !== voor.hulpvraag.jkSpecialist?.lidmaatschapId;
  return nieuw.flatMap(({ doelgroep, persoon }): readonly NieuweMelding[] => {
    if (doelgroep === 'VOORSCHOOL' && voorschool)
      return [{ soort: 'TOEGANG_VOORSCHOOL', doelgroep, aan: persoon.gebruikerId, status }];
    if (specialist && persoon.lidmaatschapId === jkSpecialist.lidmaatschapId)
      return [{ soort: 'TOEGANG_JK_SPECIALIST', doelgroep, aan: persoon.gebruikerId, status }];
    return [];
  });
}
