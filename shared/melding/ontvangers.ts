import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor, Persoonverwijzing, Rol } from '#shared/model/gebruiker.ts';
import { isBuitenDienst } from '#shared/model/hulpvraag.ts';
import type { Doelgroep } from '#shared/model/melding.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';

/** Somebody who is named on the dossier and has an account: whom a mail or a preview may be about. */
export interface Betrokkene {
  readonly doelgroep: Doelgroep;
  readonly persoon: Persoonverwijzing;
  /** The person as an actor, to ask what they may see. */
  readonly actor: Actor;
}

/** Everybody named on the dossier who has an account, each once per lidmaatschap. Being named gives no access. */
export function betrokkenen(dossier: Dossier): readonly Betrokkene[] {
  const { hulpvraag } = dossier;
  const all: Betrokkene[] = [
    betrokkene(dossier, 'VOORSCHOOL', hulpvraag.voorschoolContact, 'CONTACTPERSOON_VOORSCHOOL'),
    betrokkene(dossier, 'JK', hulpvraag.jkSpecialist ?? hulpvraag.contactpersoonJk, 'JK_SPECIALIST'),
    betrokkene(dossier, 'JK', hulpvraag.contactpersoonJk, 'CONTACTPERSOON_JK'),
    ...ouders(dossier),
    ...dossier.scholen.map((school) => betrokkene(dossier, 'SCHOOL', school.contact, 'CONTACTPERSOON_SCHOOL')),
    ...dossier.uitnodigingen.map((one) => betrokkene(dossier, 'GENODIGDE', one.persoon, 'GENODIGDE')),
  ];
  return all.filter((one, index) => index === all.findIndex((other) => isSame(one, other)));
}

/**
 * The JKspecialist of the case; as long as there is none who works here, the contactpersoon JK who made it. [decided]
 */
export function specialistVan({ hulpvraag }: Dossier): Persoonverwijzing {
  const { jkSpecialist, contactpersoonJk } = hulpvraag;
  return jkSpecialist && !isBuitenDienst(hulpvraag, jkSpecialist.lidmaatschapId) ? jkSpecialist : contactpersoonJk;
}

function isSame(one: Betrokkene, other: Betrokkene): boolean {
  return one.persoon.lidmaatschapId === other.persoon.lidmaatschapId;
}

/** An ouder zonder gezag is nobody here but, when two people decided that, an invitee. */
function ouders(dossier: Dossier): readonly Betrokkene[] {
  return dossier.ouders.flatMap((ouder) => {
    const { gezag, gebruikerId, lidmaatschapId, naam } = ouder;
    if (!gezag || !gebruikerId || !lidmaatschapId) return [];
    const organisatieId = dossier.kop.samenwerkingsverbandId;
    const persoon = { gebruikerId, lidmaatschapId, organisatieId, naam, organisatieNaam: '' };
    return [betrokkene(dossier, 'OUDER', persoon, 'OUDER')];
  });
}

function betrokkene(dossier: Dossier, doelgroep: Doelgroep, persoon: Persoonverwijzing, rol: Rol): Betrokkene {
  const { samenwerkingsverbandId, platformId } = dossier.kop;
  const { gebruikerId, lidmaatschapId, organisatieId } = persoon;
  const platformIds = doelgroep === 'JK' ? [platformId] : [];
  return {
    doelgroep,
    persoon,
    actor: { gebruikerId, lidmaatschapId, organisatieId, samenwerkingsverbandId, rollen: [rol], platformIds },
  };
}

/** True when this person may see at least that the case exists. Nobody who is out of service does. */
export function hasToegang(one: Betrokkene, dossier: Dossier, nu: Moment): boolean {
  return !isBuitenDienst(dossier.hulpvraag, one.persoon.lidmaatschapId) && opensFor(one, dossier, nu);
}

/** True when the state of the dossier opens it for this person, whether or not they work here now. */
export function opensFor({ actor }: Betrokkene, dossier: Dossier, nu: Moment): boolean {
  return decideToegang(actor, dossier, nu).rechten.size > 0;
}
