import type { Context } from '#shared/kernel/context.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import { daderVan } from '#shared/model/uitkomst.ts';
import type { Voorstel } from '#shared/model/voorstel.ts';
import type { Beoordelaar } from './beoordelaars.ts';

/** A decision about a proposal, by whom and why. */
export function besluitVan(
  uitkomst: NonNullable<Voorstel['besluit']>['uitkomst'],
  reden: string,
  actor: SignedInActor,
  { nu }: Context,
): NonNullable<Voorstel['besluit']> {
  return { uitkomst, door: daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK'), naam: actor.naam, op: nu, reden };
}

/** The dossier in which this proposal was decided. */
export function withBesluit(dossier: Dossier, voorstel: Voorstel, besluit: NonNullable<Voorstel['besluit']>): Dossier {
  const besloten = { ...voorstel, besluit, versie: voorstel.versie + 1 };
  return { ...dossier, voorstellen: replaceById(dossier.voorstellen, besloten) };
}

/** A mail about a proposal, to one person in the lidmaatschap in which they decide. */
export function melding(soort: NieuweMelding['soort'], { hulpvraag }: Dossier, aan: Beoordelaar): NieuweMelding {
  const { gebruikerId, lidmaatschapId } = aan;
  return { soort, doelgroep: 'JK', aan: gebruikerId, lidmaatschapId, status: hulpvraag.status };
}

/** The same to whoever proposed. */
export function toVoorsteller(soort: NieuweMelding['soort'], dossier: Dossier, voorstel: Voorstel): NieuweMelding {
  const { lidmaatschapId } = voorstel;
  return melding(soort, dossier, { gebruikerId: voorstel.door.gebruikerId, lidmaatschapId });
}
