import type { Context } from '#shared/kernel/context.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { betrokkenen, hasToegang } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Persoonverwijzing } from '#shared/model/gebruiker.ts';
import type { EerdereBetrokkene, Hulpvraag } from '#shared/model/hulpvraag.ts';
import type { MeldingSoort, NieuweMelding } from '#shared/model/melding.ts';
import { daderVan, type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';

type Wijziging = { readonly [K in 'voorschoolContact' | 'contactpersoonJk']?: Persoonverwijzing } & {
  /** Given but undefined: there is none any more. */
  readonly jkSpecialist?: Persoonverwijzing | undefined;
};

const PLAATSEN = [
  ['VOORSCHOOL', 'voorschoolContact', 'TOEGANG_VOORSCHOOL'],
  ['JK_SPECIALIST', 'jkSpecialist', 'TOEGANG_JK_SPECIALIST'],
  ['CONTACTPERSOON_JK', 'contactpersoonJk', 'TOEGANG_CONTACTPERSOON_JK'],
] as const satisfies readonly (readonly [EerdereBetrokkene['als'], keyof Hulpvraag, MeldingSoort])[];

/** Puts other people in their places; who comes and who goes is told. */
export function replaceBetrokkenen(voor: Dossier, wijziging: Wijziging, actor: Actor, context: Context): Uitkomst {
  const door = daderVan(actor, 'CONTACTPERSOON_JK', 'JK_SPECIALIST');
  const weg = PLAATSEN.flatMap(([als, plaats]): readonly EerdereBetrokkene[] => {
    const persoon = voor.hulpvraag[plaats];
    const isWeg = plaats in wijziging && persoon && persoon.lidmaatschapId !== wijziging[plaats]?.lidmaatschapId;
    return isWeg ? [{ als, persoon, tot: context.nu, door }] : [];
  });
  const { jkSpecialist: _, ...zonderSpecialist } = voor.hulpvraag;
  const isLeeg = 'jkSpecialist' in wijziging && !wijziging.jkSpecialist;
  const { jkSpecialist, ...rest } = wijziging;
  const na = withHulpvraag({ ...voor, hulpvraag: isLeeg ? zonderSpecialist : voor.hulpvraag }, context.nu, {
    ...rest,
    ...(jkSpecialist ? { jkSpecialist } : {}),
    ...(weg.length > 0 ? { eerdereBetrokkenen: [...(voor.hulpvraag.eerdereBetrokkenen ?? []), ...weg] } : {}),
  });
  return {
    dossier: na,
    meldingen: meldingen(voor, na, context.nu),
    object: { soort: 'hulpvraag', id: na.hulpvraag.id },
  };
}

function meldingen(voor: Dossier, na: Dossier, nu: Moment): readonly NieuweMelding[] {
  const { status } = na.hulpvraag;
  if (status === 'CONCEPT') return [];
  const nieuw = PLAATSEN.flatMap(([, plaats, soort]) => {
    const persoon = na.hulpvraag[plaats];
    const isNieuw = persoon && persoon.lidmaatschapId !== voor.hulpvraag[plaats]?.lidmaatschapId;
    return isNieuw ? [{ soort, lidmaatschapId: persoon.lidmaatschapId }] : [];
  });
  // One mail for somebody who comes in two places.
  return betrokkenen(na).flatMap((one): readonly NieuweMelding[] => {
    const als = nieuw.find(({ lidmaatschapId }) => lidmaatschapId === one.persoon.lidmaatschapId);
    if (!als || !hasToegang(one, na, nu)) return [];
    return [{ soort: als.soort, doelgroep: one.doelgroep, aan: one.persoon.gebruikerId, status }];
  });
}
