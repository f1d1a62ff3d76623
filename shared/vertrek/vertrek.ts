/**
 * Who leaves a case, and what would stay open for them. One rule for everybody: whoever is replaced, untied, removed or
 * loses gezag loses everything in the case in the same act, unless a specialist keeps something open by choice
 * (docs/adr/0014-nobody-leaves-in-silence.md).
 */
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Persoonverwijzing } from '#shared/model/gebruiker.ts';
import { isBuitenDienst } from '#shared/model/hulpvraag.ts';
import type { Doelgroep } from '#shared/model/melding.ts';
import { isOpenOfKomt, type Overlegronde, type Uitnodiging } from '#shared/model/overlegronde.ts';

/** A place that somebody has in a case; being invited to a meeting is none. */
export interface Plaats {
  readonly als: Exclude<Doelgroep, 'GENODIGDE' | 'BEHEERDER' | 'ACCOUNT'>;
  /** Tells two places of one kind apart: the school, the ouder, which of the two of the SWV. */
  readonly welke: string;
  readonly persoon: Pick<Persoonverwijzing, 'gebruikerId' | 'lidmaatschapId' | 'naam' | 'organisatieNaam'>;
}

/** The place of everybody who is there to fill it. */
export function plaatsenIn(dossier: Dossier): readonly Plaats[] {
  return allePlaatsen(dossier).filter(({ persoon }) => !isBuitenDienst(dossier.hulpvraag, persoon.lidmaatschapId));
}

/** Everybody's place in a case, also of those who are out of service. */
export function allePlaatsen({ hulpvraag, ouders, scholen }: Dossier): readonly Plaats[] {
  const { voorschoolContact, contactpersoonJk, jkSpecialist } = hulpvraag;
  return [
    { als: 'VOORSCHOOL', welke: '', persoon: voorschoolContact },
    { als: 'JK', welke: 'contactpersoon', persoon: contactpersoonJk },
    ...(jkSpecialist ? [{ als: 'JK' as const, welke: 'specialist', persoon: jkSpecialist }] : []),
    ...ouders.flatMap(({ id, gezag, naam, gebruikerId, lidmaatschapId }): readonly Plaats[] =>
      gezag && gebruikerId && lidmaatschapId
        ? [{ als: 'OUDER', welke: id, persoon: { gebruikerId, lidmaatschapId, naam, organisatieNaam: '' } }]
        : [],
    ),
    ...scholen.map(({ id, contact }) => ({ als: 'SCHOOL' as const, welke: id, persoon: contact })),
  ];
}

/** The places that are somebody else's, or nobody's, after a change. */
export function verlatenPlaatsen(voor: Dossier, na: Dossier): readonly Plaats[] {
  const sleutel = ({ als, welke, persoon }: Plaats) => `${als} ${welke} ${persoon.lidmaatschapId}`;
  const blijft = new Set(plaatsenIn(na).map(sleutel));
  return plaatsenIn(voor).filter((one) => !blijft.has(sleutel(one)));
}

/** An invitation of somebody who leaves, that still opens something or will. */
export interface Openstaand {
  readonly uitnodiging: Uitnodiging;
  readonly ronde: Overlegronde;
  /** The place that is left. */
  readonly plaats: Plaats;
}

/**
 * What would stay open for those who left and have no other place in the case. By the person: whichever lidmaatschap
 * was invited.
 */
export function staysOpenFor(weg: readonly Plaats[], na: Dossier, nu: Moment): readonly Openstaand[] {
  const nogHier = new Set(plaatsenIn(na).map(({ persoon }) => persoon.gebruikerId));
  return na.uitnodigingen.flatMap((uitnodiging): readonly Openstaand[] => {
    const plaats = weg.find(({ persoon }) => persoon.gebruikerId === uitnodiging.persoon.gebruikerId);
    const ronde = na.overlegrondes.find((one) => one.id === uitnodiging.rondeId);
    if (!plaats || !ronde || nogHier.has(plaats.persoon.gebruikerId)) return [];
    return isOpenOfKomt(uitnodiging, na, nu) ? [{ uitnodiging, ronde, plaats }] : [];
  });
}
