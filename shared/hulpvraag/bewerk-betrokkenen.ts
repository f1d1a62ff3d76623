import type { Context } from '#shared/kernel/context.ts';
import { invalid } from '#shared/kernel/errors.ts';
import { betrokkenen, hasToegang } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Actor, type Lidmaatschap, type Persoonverwijzing, personOf } from '#shared/model/gebruiker.ts';
import type { EerdereBetrokkene, Hulpvraag } from '#shared/model/hulpvraag.ts';
import type { MeldingSoort, NieuweMelding } from '#shared/model/melding.ts';
import { daderVan, type Uitkomst, withHulpvraag } from '#shared/model/uitkomst.ts';
import { requireVanPlatform } from './maak-hulpvraag.ts';

/** Who comes in whose place; absent: stays. */
export interface NieuweBetrokkenen {
  readonly voorschoolContact?: Lidmaatschap | undefined;
  readonly jkSpecialist?: Lidmaatschap | undefined;
  readonly contactpersoonJk?: Lidmaatschap | undefined;
}

/**
 * Replaces the preschool contact, the JKspecialist or the contactpersoon JK. A preschool contact who is replaced loses access with
 * this change; who stood there before is kept. Who comes new is mailed, unless the case is still a Concept that nobody has
 * been told of.
 */
export function bewerkBetrokkenen(dossier: Dossier, wie: NieuweBetrokkenen, actor: Actor, context: Context): Uitkomst {
  const wijziging = {
    ...(wie.voorschoolContact ? { voorschoolContact: personOf(wie.voorschoolContact) } : {}),
    ...(wie.jkSpecialist ? { jkSpecialist: personOf(wie.jkSpecialist) } : {}),
    ...(wie.contactpersoonJk ? { contactpersoonJk: personOf(wie.contactpersoonJk) } : {}),
  };
  return replaceBetrokkenen(dossier, wijziging, actor, context);
}

/** The people of a move to another platform, all of whom work for it. */
export interface Verplaatsing {
  readonly platformId: string;
  readonly contactpersoonJk: Lidmaatschap;
  readonly jkSpecialist?: Lidmaatschap | undefined;
}

/**
 * Moves the dossier of a child who moved house to another platform, with all its hulpvragen: SWV staff of the old platform have no access any more
 * from this change on, those of the new one have. Preschool, schools and parents notice nothing.
 * @throws DomainError ONGELDIGE_INVOER for the platform it is with, or somebody who does not work for the new one.
 */
export function verplaatsDossier(dossier: Dossier, naar: Verplaatsing, actor: Actor, context: Context): Uitkomst {
  const { kop } = dossier;
  const { platformId, contactpersoonJk, jkSpecialist } = naar;
  if (platformId === kop.platformId) {
    throw invalid('/platformId', 'PLATFORM_GELIJK', 'Het dossier hoort al bij dit platform. Kies een ander platform.');
  }
  requireVanPlatform(contactpersoonJk, platformId, '/contactpersoonJk');
  if (jkSpecialist) requireVanPlatform(jkSpecialist, platformId, '/jkSpecialist');
  const door = daderVan(actor, 'CONTACTPERSOON_JK', 'JK_SPECIALIST');
  const eerderePlatforms = [...(kop.eerderePlatforms ?? []), { platformId: kop.platformId, tot: context.nu, door }];
  const wijziging = {
    contactpersoonJk: personOf(contactpersoonJk),
    jkSpecialist: jkSpecialist && personOf(jkSpecialist),
  };
  return replaceBetrokkenen({ ...dossier, kop: { ...kop, platformId, eerderePlatforms } }, wijziging, actor, context);
}

type Wijziging = { readonly [K in 'voorschoolContact' | 'contactpersoonJk']?: Persoonverwijzing } & {
  /** Given but undefined: there is none any more. */
  readonly jkSpecialist?: Persoonverwijzing | undefined;
};

const PLAATSEN = [
  ['VOORSCHOOL', 'voorschoolContact', 'TOEGANG_VOORSCHOOL'],
  ['JK_SPECIALIST', 'jkSpecialist', 'TOEGANG_JK_SPECIALIST'],
  ['CONTACTPERSOON_JK', 'contactpersoonJk', 'TOEGANG_CONTACTPERSOON_JK'],
] as const satisfies readonly (readonly [EerdereBetrokkene['als'], keyof Hulpvraag, MeldingSoort])[];

function replaceBetrokkenen(voor: Dossier, wijziging: Wijziging, actor: Actor, context: Context): Uitkomst {
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

function meldingen(voor: Dossier, na: Dossier, nu: string): readonly NieuweMelding[] {
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
