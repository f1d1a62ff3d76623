import { Player } from '#local/client/player.ts';
import type { SeededWorld } from './seeded-world.ts';

const HOUR = 60 * 60 * 1000;

/**
 * Adds what the seed has nowhere. To the case of Sjors: a round with invitees, a second parent, a second school, a
 * running term. To that of Miep: a proposal that waits for a second person.
 */
export async function enrich(world: SeededWorld): Promise<{ readonly jeugdarts: Player }> {
  const { specialist, school1, voorschool2 } = world.people;
  const path = `/v1/hulpvragen/${world.hulpvraag('Sjors')}`;
  const { body } = await specialist.must('GET', `${path}/dossier`);
  const ids = (key: string) => (body[key] as { id: string }[]).map(({ id }) => id);
  const [asked = ''] = ids('scholen');
  await specialist.must('POST', `${path}/ouders`, { naam: 'Otto Ouder', relatie: 'OUDER', gezag: true });
  await specialist.must('POST', `${path}/scholen-van-voorkeur`, { contact: school1.verwijzing });
  await specialist.must('POST', `${path}/scholen-van-voorkeur/${asked}/aanmeldingen`, { ontvangenOp: today() });
  const ronde = await specialist.must('POST', `${path}/overlegrondes`, {
    moment: later(48),
    duurMinuten: 45,
    plaats: 'Bij het platform (verzonnen)',
    documenten: { bijlageIds: ids('bijlagen'), observatieIds: ids('observaties'), adviesIds: ids('adviezen') },
  });
  const invite = (wie: object, openingswijze: string) =>
    specialist.must('POST', `${path}/overlegrondes/${ronde.body.id}/uitnodigingen`, {
      wie,
      openingswijze,
      sluitOp: later(7 * 24),
    });
  const jeugdarts = new Player(world.people.world, 'Jeugdarts', 'jeugdarts@kindbrug.example');
  await invite({ soort: 'OUDER', ouderId: ids('ouders')[0] }, 'NU');
  await invite({ soort: 'NIEUW', naam: 'Jeugdarts (verzonnen)', email: jeugdarts.email }, 'NU');
  await invite({ soort: 'ACCOUNT', als: 'VOORSCHOOL', ...voorschool2.verwijzing }, 'HANDMATIG');
  await jeugdarts.firstSignIn('GENODIGDE');
  const miep = `/v1/hulpvragen/${world.hulpvraag('Miep')}`;
  const { etag } = await specialist.must('GET', miep);
  const terug = { soort: 'TERUGSTAP', reden: 'Te vroeg afgerond (verzonnen).' };
  await specialist.must('POST', `${miep}/voorstellen`, terug, { ifMatch: etag });
  return { jeugdarts };
}

function later(hours: number): string {
  return new Date(Date.now() + hours * HOUR).toISOString();
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
