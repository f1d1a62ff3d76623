import { notFound } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { Doelgroep, MeldingSoort, NieuweMelding } from '#shared/model/melding.ts';
import type { Overlegronde, Uitnodiging } from '#shared/model/overlegronde.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { requireUitnodiging } from './overleg-guards.ts';

/**
 * Whoever was invited to a case that is closed was told then that the meeting is off, and hears nothing of it any more.
 */
export function afzegging(
  soort: 'OVERLEG_GAAT_NIET_DOOR' | 'UITNODIGING_VERVALLEN',
  uitnodiging: Uitnodiging,
  ronde: Overlegronde,
  dossier: Dossier,
): readonly NieuweMelding[] {
  if (isAfgesloten(dossier.hulpvraag.status)) return [];
  return [melding(soort, uitnodiging, ronde, dossier)];
}

const DOELGROEP: Record<Uitnodiging['soort'], Doelgroep> = {
  OUDER: 'OUDER',
  VOORSCHOOL: 'VOORSCHOOL',
  SCHOOL: 'SCHOOL',
  EXTERN: 'GENODIGDE',
  SWV: 'JK',
};

/** A mail to one invitee about the meeting. */
export function melding(
  soort: MeldingSoort,
  uitnodiging: Uitnodiging,
  ronde: Overlegronde,
  dossier: Dossier,
): NieuweMelding {
  return {
    soort,
    doelgroep: DOELGROEP[uitnodiging.soort],
    aan: uitnodiging.persoon.gebruikerId,
    status: dossier.hulpvraag.status,
    feiten: {
      moment: ronde.moment,
      duurMinuten: ronde.duurMinuten,
      uitnodigingId: uitnodiging.id,
      volgnummer: volgnummer(uitnodiging, dossier),
    },
  };
}

/**
 * Goes up with every change of the invitation, and when the case closes or runs again: a calendar takes the highest.
 */
function volgnummer({ versie }: Uitnodiging, { statuswijzigingen }: Dossier): number {
  const isOmslag = ({ van, naar }: Dossier['statuswijzigingen'][number]) =>
    van !== null && isAfgesloten(van) !== isAfgesloten(naar);
  return versie + statuswijzigingen.filter(isOmslag).length;
}

/**
 * The appointment of an invitation, for the invitee and for the SWV. @throws DomainError NIET_GEVONDEN for anybody
 * else.
 */
export function afspraakVan(dossier: Dossier, uitnodigingId: string, actor: Actor, toegang: Toegang) {
  const uitnodiging = requireUitnodiging(dossier, uitnodigingId);
  const isVanActor = uitnodiging.persoon.lidmaatschapId === actor.lidmaatschapId;
  if (!isVanActor && !toegang.relaties.includes('SWV')) throw notFound();
  const ronde = dossier.overlegrondes.find((one) => one.id === uitnodiging.rondeId);
  if (!ronde) throw notFound();
  const vervallen = ronde.afgelastOp ?? uitnodiging.ingetrokkenOp;
  return {
    methode: vervallen ? ('CANCEL' as const) : ('REQUEST' as const),
    uitnodigingId,
    volgnummer: volgnummer(uitnodiging, dossier),
    zaaknummer: dossier.hulpvraag.zaaknummer,
    moment: ronde.moment,
    duurMinuten: ronde.duurMinuten,
    gemaaktOp: uitnodiging.uitgenodigdOp,
  };
}
