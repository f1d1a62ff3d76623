import { Player, type World } from '#infra/local/client/player.ts';
import type { Narrator } from './narrator.ts';

/** Everybody in the story, with an account, signed in. All of them are made up. */
export interface Cast {
  readonly beheerder: Player;
  readonly contactpersoonJk: Player;
  readonly specialist: Player;
  readonly voorschool: Player;
  readonly school1: Player;
  readonly school2: Player;
  readonly platformId: string;
}

const at = (name: string) => `${name}@kindbrug.example`;

/** The beheerder, who was invited when the SWV was started, invites everybody else. */
export async function gatherCast(world: World, narrator: Narrator): Promise<Cast> {
  narrator.chapter('Accounts: uitgenodigd per mail, eigen wachtwoord, code uit een app');
  const beheerder = new Player(world, 'Beheerder', BEHEERDER_EMAIL);
  await beheerder.firstSignIn('BEHEERDER');
  narrator.did('Beheerder', 'logt voor het eerst in (SRP, nieuw wachtwoord, authenticator-app)');
  const platform = await beheerder.must('POST', '/v1/platforms', { naam: 'Platform Verzonnen Rivier' });
  const platformId = String(platform.body.id);
  const { body } = await beheerder.get('/v1/mijn-account');
  const swvId = (body.lidmaatschappen as { organisatieId: string }[])[0]?.organisatieId ?? '';

  const organisatie = async (soort: string, naam: string) =>
    String((await beheerder.must('POST', '/v1/organisaties', { soort, naam, plaats: 'Nergenshuizen' })).body.id);
  const preschool = await organisatie('VOORSCHOOL', 'Peuterspeelzaal De Verzonnen Vlinder');
  const first = await organisatie('SCHOOL', 'Basisschool De Eerste Verzinning');
  const second = await organisatie('SCHOOL', 'Basisschool Het Tweede Bedenksel');

  const invite = async (
    label: string,
    name: string,
    organisatieId: string,
    rol: string,
    platforms: readonly string[] = [],
  ) => {
    const player = new Player(world, label, at(name));
    const body = { naam: `${label} (verzonnen)`, email: player.email, rollen: [rol], platformIds: platforms };
    await beheerder.must('POST', `/v1/organisaties/${organisatieId}/leden`, body);
    await player.firstSignIn(rol);
    narrator.did(label, 'krijgt een uitnodiging, kiest een wachtwoord en koppelt een app');
    return player;
  };
  return {
    beheerder,
    contactpersoonJk: await invite('Contactpersoon JK', 'contactpersoon.jk', swvId, 'CONTACTPERSOON_JK', [platformId]),
    specialist: await invite('JKspecialist', 'specialist', swvId, 'JK_SPECIALIST', [platformId]),
    voorschool: await invite('Voorschool', 'voorschool', preschool, 'CONTACTPERSOON_VOORSCHOOL'),
    school1: await invite('School 1', 'school1', first, 'CONTACTPERSOON_SCHOOL'),
    school2: await invite('School 2', 'school2', second, 'CONTACTPERSOON_SCHOOL'),
    platformId,
  };
}

/** The first beheerder, made when the SWV is started. */
export const BEHEERDER_EMAIL = at('beheerder');

/** Somebody who gets an account by an invitation to the dossier. */
export function invitee(world: World, label: string, name: string): Player {
  return new Player(world, label, at(name));
}
