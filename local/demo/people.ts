import { connectDeployment } from '#shared/adapters/connect-deployment.ts';
import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import type { Rol } from '#shared/model/gebruiker.ts';
import type { Organisatie } from '#shared/model/organisatie.ts';
import { startSamenwerkingsverband } from '#shared/organisatie/start-samenwerkingsverband.ts';
import { Mailbox } from '../client/mailbox.ts';
import { Player, type World } from '../client/player.ts';
import { SignIn } from '../client/sign-in.ts';
import type { LocalCloud } from '../cloud/cloud.ts';

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
export async function seedPeople(cloud: LocalCloud): Promise<People> {
  const { urls, outputs, credentials } = cloud;
  const deployment = connectDeployment({
    tableName: outputs.tableName,
    userPoolId: outputs.userPoolId,
    region: outputs.region,
    credentials,
    endpoints: { dynamodb: urls.dynamodb, cognito: urls.cognito },
  });
  const signIn = new SignIn({
    cognitoUrl: urls.cognito,
    clientId: outputs.userPoolClientId,
    userPoolId: outputs.userPoolId,
  });
  const world: World = { api: urls.api, signIn, mailbox: new Mailbox(urls.mail) };
  const swv = await startSamenwerkingsverband(deployment, {
    naam: 'SWV Verzonnen Rivierenland',
    plaats: 'Nergenshuizen',
    telefoon: '000-123 45 67',
    email: at('jongekind'),
    beheerders: [
      { naam: 'Bea Beheer', email: at('beheerder') },
      { naam: 'Bob Beheer', email: at('beheerder2') },
    ],
  });
  const { nieuwId, nu } = deployment.newContext();
  const platformId = nieuwId();
  await deployment.organisaties.savePlatform({
    id: platformId,
    samenwerkingsverbandId: swv.id,
    naam: 'Platform Verzonnen Rivier',
    aangemaaktOp: nu,
    versie: 1,
  });
  const organisatie = async (soort: Organisatie['soort'], naam: string): Promise<Organisatie> => {
    const made = {
      id: nieuwId(),
      samenwerkingsverbandId: swv.id,
      soort,
      naam,
      plaats: 'Nergenshuizen',
      actief: true,
      aangemaaktOp: nu,
      versie: 1,
    };
    await deployment.organisaties.save(made);
    return made;
  };

  const accounts: SeededAccount[] = [];
  const join = async (name: string, naam: string, rol: Rol, where: Organisatie): Promise<Player> => {
    const player = new Player(world, naam, at(name));
    const isJk = rol === 'CONTACTPERSOON_JK' || rol === 'JK_SPECIALIST';
    await invitePerson(deployment, {
      email: player.email,
      naam,
      rollen: [rol],
      platformIds: isJk ? [platformId] : [],
      organisatie: {
        organisatieId: where.id,
        organisatieNaam: where.naam,
        organisatieSoort: where.soort,
        samenwerkingsverbandId: swv.id,
      },
    });
    await enter(player, rol, accounts);
    return player;
  };

  await enter(new Player(world, 'Bea Beheer', at('beheerder')), 'BEHEERDER', accounts);
  await enter(new Player(world, 'Bob Beheer', at('beheerder2')), 'BEHEERDER', accounts);
  await join('fg', 'Fien Functionaris', 'FG', swv);
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

/** First sign-in of somebody who was invited; keeps what a newcomer needs to sign in as them. */
export async function enter(player: Player, rol: string, accounts: SeededAccount[]): Promise<void> {
  await player.firstSignIn(rol);
  accounts.push({ rol, email: player.email, password: player.password, totpSecret: player.totpSecret });
}
