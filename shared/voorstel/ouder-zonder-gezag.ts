/**
 * Lets an ouder zonder gezag into one round, because two people of the SWV decided it with a reason
 * (docs/adr/0015-two-people-in-a-dossier.md).
 */

import type { Context } from '#shared/kernel/context.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { linkAccount } from '#shared/kind/link-account.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Lidmaatschap, personOf } from '#shared/model/gebruiker.ts';
import { accountVan, type Ouder } from '#shared/model/kind.ts';
import type { Openingswijze, Uitnodiging } from '#shared/model/overlegronde.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { nodigUit } from '#shared/overlegronde/nodig-uit.ts';

export interface Besluit {
  readonly rondeId: string;
  readonly openingswijze: Openingswijze;
  readonly opentOp?: Moment | undefined;
  readonly sluitOp: Moment;
  readonly besluit: NonNullable<Uitnodiging['besluit']>;
  /** The account of this ouder; while there is none, as for a preview, the ouder stands for it. */
  readonly lid?: Lidmaatschap | undefined;
}

/** @throws DomainError as an invitation would */
export function inviteOuderZonderGezag(dossier: Dossier, ouder: Ouder, wat: Besluit, context: Context): Uitkomst {
  const { rondeId, lid, besluit, ...venster } = wat;
  const persoon = lid ? personOf(lid) : refuseWithoutAccount(dossier, ouder);
  const gekoppeld = linkAccount(dossier, ouder.id, { id: persoon.lidmaatschapId, gebruikerId: persoon.gebruikerId });
  const opdracht = { ...venster, persoon, soort: 'OUDER' as const, functie: '', ouderId: ouder.id, besluit };
  return nodigUit(gekoppeld.dossier, rondeId, opdracht, context);
}

function refuseWithoutAccount({ kop }: Dossier, ouder: Ouder) {
  return { ...accountVan(ouder), organisatieId: kop.samenwerkingsverbandId, naam: ouder.naam, organisatieNaam: '' };
}
