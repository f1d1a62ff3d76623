/** Everybody who might ask: the people of the case, and those who resemble them but have no business there. */

import type { SignedInActor } from '#shared/model/gebruiker.ts';
import { asLidmaatschapId, asPlatformId, asSwvId } from '#tests/support/ids.ts';
import { aContext, anActor, CAST, type Cast } from '../builders.ts';

/** Somebody who asks, with the words for who that is. */
export interface Speler {
  readonly naam: string;
  readonly actor: SignedInActor;
}

/** The cast, and outsiders. */
export function spelers(cast: Cast = CAST): readonly Speler[] {
  const { nieuwId } = aContext();
  const als = (naam: string, actor: SignedInActor, overrides: Partial<SignedInActor>): Speler => ({
    naam,
    actor: { ...actor, gebruikerId: nieuwId(), lidmaatschapId: asLidmaatschapId(nieuwId()), ...overrides },
  });
  const specialist = cast.specialist.actor;
  const voorschool = cast.voorschool.actor;
  return [
    { naam: 'contactpersoon JK', actor: cast.contactpersoonJk.actor },
    { naam: 'JKspecialist', actor: specialist },
    als('colleague with both JK roles', specialist, { rollen: ['CONTACTPERSOON_JK', 'JK_SPECIALIST'] }),
    als('JKspecialist of another platform', specialist, { platformIds: [asPlatformId(nieuwId())] }),
    als('JKspecialist of another SWV', specialist, { samenwerkingsverbandId: asSwvId(nieuwId()) }),
    { naam: 'beheerder', actor: cast.beheerder.actor },
    als('beheerder who is named for the platform', cast.beheerder.actor, { platformIds: [cast.platformId] }),
    { naam: 'FG', actor: cast.fg.actor },
    { naam: 'preschool contact', actor: voorschool },
    als('colleague of the preschool contact', voorschool, {}),
    als('preschool contact, other lidmaatschap', voorschool, { gebruikerId: voorschool.gebruikerId }),
    { naam: 'contact of another preschool', actor: cast.andereVoorschool.actor },
    { naam: 'ouder', actor: cast.ouder.actor },
    { naam: 'second ouder', actor: cast.ouder2.actor },
    als('ouder of another child', cast.ouder.actor, {}),
    { naam: 'school', actor: cast.school.actor },
    als('colleague at the school', cast.school.actor, {}),
    { naam: 'other school', actor: cast.school2.actor },
    { naam: 'invitee', actor: cast.genodigde.actor },
    als('invitee, working for another SWV', cast.genodigde.actor, {
      gebruikerId: cast.genodigde.actor.gebruikerId,
      samenwerkingsverbandId: asSwvId(nieuwId()),
    }),
    { naam: 'stranger', actor: anActor({ samenwerkingsverbandId: cast.samenwerkingsverbandId }) },
    { naam: 'nobody in particular', actor: anActor({ rollen: [] }) },
  ];
}
