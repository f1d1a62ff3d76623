import type { Rol } from '#shared/model/gebruiker.ts';
import { newId } from '#shared/model/ids.ts';
import type { Organisatie } from '#shared/model/organisatie.ts';
import { startSamenwerkingsverband } from '#shared/organisatie/start-samenwerkingsverband.ts';
import { Player, type World } from '../client/player.ts';
import { connectTo, invite, type LocalDeployment, type Reachable, worldOf } from './reach.ts';

/** Everybody in the seeded system, signed in. All names are made up, and look it. */
export interface People {
  readonly world: World;
  readonly platformId: string;
  readonly contactpersoonJk: Player;
  readonly specialist: Player;
  readonly voorschool1: Player;
  readonly voorschool2: Player;
  readonly school1: Player;
  readonly school2: Player;
  /** Every account with its role, for the person who starts the system. */
  readonly accounts: SeededAccount[];
}

export interface SeededAccount {
  readonly rol: string;
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string;
}

const at = (name: string) => `${name}@kindbrug.example`;

/** Starts an SWV with a platform, four organisations and their people. */
export async function seedPeople(cloud: Reachable): Promise<People> {
  const deployment = connectTo(cloud);
  const world = worldOf(cloud);
  const swv = await startSwv(deployment);
  const platformId = await makePlatform(deployment, swv);
  const accounts: SeededAccount[] = [];
  const join = async (name: string, naam: string, rol: Rol, where: Organisatie): Promise<Player> => {
    const player = new Player(world, naam, at(name));
    await invite(deployment, { email: player.email, naam, rol, where, platformId });
    await enter(player, rol, accounts);
    return player;
  };
  for (const [naam, name] of BEHEERDERS) await enter(new Player(world, naam, at(name)), 'BEHEERDER', accounts);
  await join('fg', 'Fien Functionaris', 'FG', swv);
  const organisatie = (soort: Organisatie['soort'], naam: string) => makeOrganisatie(deployment, swv, soort, naam);
  const vlinder = await organisatie('VOORSCHOOL', 'Peuterspeelzaal De Verzonnen Vlinder');
  const kikker = await organisatie('VOORSCHOOL', 'Kinderopvang De Bedachte Kikker');
  const eerste = await organisatie('SCHOOL', 'Basisschool De Eerste Verzinning');
  const tweede = await organisatie('SCHOOL', 'Basisschool Het Tweede Bedenksel');
  return {
    world,
    platformId,
    contactpersoonJk: await join('contactpersoon.jk', 'Carin Contact', 'CONTACTPERSOON_JK', swv),
    specialist: await join('specialist', 'Joris Jeugd', 'JK_SPECIALIST', swv),
    voorschool1: await join('voorschool', 'Petra Peuter', 'CONTACTPERSOON_VOORSCHOOL', vlinder),
    voorschool2: await join('voorschool2', 'Kees Kikker', 'CONTACTPERSOON_VOORSCHOOL', kikker),
    school1: await join('school1', 'Stef School', 'CONTACTPERSOON_SCHOOL', eerste),
    school2: await join('school2', 'Tine Tweede', 'CONTACTPERSOON_SCHOOL', tweede),
    accounts,
  };
}

/** Who starts the SWV, by name and mailbox: two, so that neither decides alone. */
const BEHEERDERS = [
  ['Bea Beheer', 'beheerder'],
  ['Bob Beheer', 'beheerder2'],
] as const;

function startSwv(deployment: LocalDeployment): Promise<Organisatie> {
  const [eerste, tweede] = BEHEERDERS.map(([naam, name]) => ({ naam, email: at(name) }));
  if (!eerste || !tweede) throw new Error('An SWV starts with two beheerders');
  return startSamenwerkingsverband(deployment, {
    naam: 'SWV Verzonnen Rivierenland',
    plaats: 'Nergenshuizen',
    telefoon: '000-123 45 67',
    email: at('jongekind'),
    beheerders: [eerste, tweede],
  });
}

async function makePlatform({ newContext, organisaties }: LocalDeployment, swv: Organisatie): Promise<string> {
  const { nieuwId, nu } = newContext();
  const id = nieuwId();
  const naam = 'Platform Verzonnen Rivier';
  await organisaties.savePlatform({
    id,
    samenwerkingsverbandId: swv.samenwerkingsverbandId,
    naam,
    aangemaaktOp: nu,
    versie: 1,
  });
  return id;
}

async function makeOrganisatie(
  { newContext, organisaties }: LocalDeployment,
  swv: Organisatie,
  soort: Organisatie['soort'],
  naam: string,
): Promise<Organisatie> {
  const context = newContext();
  const made: Organisatie = {
    id: newId(context),
    samenwerkingsverbandId: swv.samenwerkingsverbandId,
    soort,
    naam,
    plaats: 'Nergenshuizen',
    actief: true,
    aangemaaktOp: context.nu,
    versie: 1,
  };
  await organisaties.save(made);
  return made;
}

/** First sign-in of somebody who was invited; keeps what a newcomer needs to sign in as them. */
export async function enter(player: Player, rol: string, accounts: SeededAccount[]): Promise<void> {
  await player.firstSignIn(rol);
  accounts.push({ rol, email: player.email, password: player.password, totpSecret: player.totpSecret });
}
