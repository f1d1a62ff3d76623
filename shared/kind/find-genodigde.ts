import { type InviteDeps, invitePerson } from '#shared/gebruiker/invite-person.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import {
  type Actor,
  isGegevenOp,
  type Lidmaatschap,
  type Persoonverwijzing,
  personOf,
} from '#shared/model/gebruiker.ts';
import type { LidmaatschapId, OuderId } from '#shared/model/ids.ts';
import type { Uitnodiging } from '#shared/model/overlegronde.ts';
import { atSwv, inviteOuder } from './invite-ouder.ts';

/** Whom the specialist wants at the table. */
export type Wie =
  | { readonly soort: 'OUDER'; readonly ouderId: OuderId }
  | {
      readonly soort: 'ACCOUNT';
      readonly als: Uitnodiging['soort'];
      readonly gebruikerId: string;
      readonly lidmaatschapId: LidmaatschapId;
    }
  | { readonly soort: 'NIEUW'; readonly naam: string; readonly email: string };

/** An invitee with an account. */
export interface Genodigde {
  readonly lid: Lidmaatschap;
  readonly persoon: Persoonverwijzing;
  readonly soort: Uitnodiging['soort'];
  readonly ouderId?: OuderId;
}

/** Finds the account of an invitee, or makes one by invitation. @throws DomainError for somebody of another SWV. */
export async function findGenodigde(deps: InviteDeps, dossier: Dossier, wie: Wie, actor: Actor): Promise<Genodigde> {
  switch (wie.soort) {
    case 'OUDER': {
      const lid = await inviteOuder(deps, dossier, wie.ouderId, actor);
      return { lid, persoon: personOf(lid), soort: 'OUDER', ouderId: wie.ouderId };
    }
    case 'ACCOUNT': {
      const lid = await deps.gebruikers.findLidmaatschap(wie);
      if (
        !lid ||
        !isGegevenOp(lid, dateInNetherlands(deps.newContext().nu)) ||
        lid.samenwerkingsverbandId !== actor.samenwerkingsverbandId ||
        wie.als === 'OUDER'
      ) {
        throw invalid(
          '/wie',
          'PERSOON_ONBEKEND',
          'Deze persoon is niet gevonden of werkt hier niet meer. Kies iemand uit de lijst.',
        );
      }
      return { lid, persoon: personOf(lid), soort: wie.als };
    }
    case 'NIEUW': {
      const { email, naam } = wie;
      const lid = await invitePerson(deps, { email, naam, rollen: ['GENODIGDE'], organisatie: atSwv(actor) });
      return { lid, persoon: personOf(lid), soort: 'EXTERN' };
    }
  }
}
