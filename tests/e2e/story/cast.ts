import { waitFor } from '#local/client/mailbox.ts';
import { Player, type World } from '#local/client/player.ts';
import type { PlatformId } from '#shared/model/ids.ts';
import { asPlatformId } from '#tests/support/ids.ts';
import type { Narrator } from './narrator.ts';

/** Everybody in the story, with an account, signed in. All of them are made up. */
export interface Cast {
  readonly beheerder: Player;
  readonly beheerder2: Player;
  readonly contactpersoonJk: Player;
  readonly specialist: Player;
  readonly voorschool: Player;
  readonly school1: Player;
  readonly school2: Player;
  readonly platformId: PlatformId;
}

const at = (name: string) => `${name}@kindbrug.example`;

/** The beheerders, who were invited when the SWV was started, invite everybody else. */
export async function gatherCast(world: World, narrator: Narrator): Promise<Cast> {
  narrator.chapter('Accounts: uitgenodigd per mail, eigen wachtwoord, code uit een app');
  const beheerder = new Player(world, 'Beheerder', BEHEERDER_EMAIL);
  await beheerder.firstSignIn('BEHEERDER');
  narrator.did('Beheerder', 'logt voor het eerst in (SRP, nieuw wachtwoord, authenticator-app)');
  const beheerder2 = new Player(world, 'Tweede beheerder', BEHEERDER2_EMAIL);
  await beheerder2.firstSignIn('BEHEERDER');
  const platform = await beheerder.must('POST', '/v1/platforms', { naam: 'Platform Verzonnen Rivier' });
  const platformId = asPlatformId(String(platform.body.id));
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
    const made = await beheerder.must('POST', `/v1/organisaties/${organisatieId}/leden`, body);
    const isWaiting = made.body.stand === 'WACHT_OP_BEVESTIGING';
    if (isWaiting) {
      const waiting = await beheerder2.must('GET', '/v1/accountverzoeken');
      const [first] = waiting.body.items as { id: string }[];
      await beheerder2.must('POST', `/v1/accountverzoeken/${first?.id}/bevestigingen`);
      narrator.did('Tweede beheerder', `bevestigt de rol van ${label}`);
    }
    await player.firstSignIn(rol);
    if (isWaiting) await readAboutRole(world, player);
    narrator.did(label, 'krijgt een uitnodiging, kiest een wachtwoord en koppelt een app');
    return player;
  };
  return {
    beheerder,
    beheerder2,
    contactpersoonJk: await invite('Contactpersoon JK', 'contactpersoon.jk', swvId, 'CONTACTPERSOON_JK', [platformId]),
    specialist: await invite('JKspecialist', 'specialist', swvId, 'JK_SPECIALIST', [platformId]),
    voorschool: await invite('Voorschool', 'voorschool', preschool, 'CONTACTPERSOON_VOORSCHOOL'),
    school1: await invite('School 1', 'school1', first, 'CONTACTPERSOON_SCHOOL'),
    school2: await invite('School 2', 'school2', second, 'CONTACTPERSOON_SCHOOL'),
    platformId,
  };
}

/** The role is told in a mail apart from the invitation, which may come before or after the first sign-in. */
async function readAboutRole({ mailbox }: World, { email, label }: Player): Promise<void> {
  const told = (all: readonly { readonly onderwerp: string }[]) => all.some((one) => one.onderwerp.includes('uw rol'));
  await waitFor(() => mailbox.all(email), told, `a mail to ${label} about the role`);
  await mailbox.take(email, 0);
}

/** The first beheerders, made when the SWV is started. */
export const BEHEERDER_EMAIL = at('beheerder');
export const BEHEERDER2_EMAIL = at('beheerder2');

/** Somebody who gets an account by an invitation to the dossier. */
export function invitee(world: World, label: string, name: string): Player {
  return new Player(world, label, at(name));
}
