import { connectDeployment } from '#shared/adapters/connect-deployment.ts';
import { connectTable } from '#shared/adapters/dynamodb/client.ts';
import { createInlogStore } from '#shared/adapters/dynamodb/inlog-store.ts';
import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import type { Lidmaatschap, Rol } from '#shared/model/gebruiker.ts';
import type { PlatformId } from '#shared/model/ids.ts';
import type { Organisatie } from '#shared/model/organisatie.ts';
import { Mailbox } from '../client/mailbox.ts';
import type { World } from '../client/player.ts';
import { SignIn } from '../client/sign-in.ts';
import type { LocalCloud } from '../cloud/cloud.ts';

/** What a local cloud tells of itself, also one in another process. */
export type Reachable = Pick<LocalCloud, 'urls' | 'outputs' | 'credentials'>;

/** A way behind the API, for what a script does before anybody can sign in. */
export type LocalDeployment = ReturnType<typeof connectTo>;

export function connectTo({ urls, outputs, credentials }: Reachable) {
  const { tableName, userPoolId, region } = outputs;
  const endpoints = { dynamodb: urls.dynamodb, cognito: urls.cognito };
  const table = connectTable({ tableName, client: { region, credentials, endpoint: urls.dynamodb } });
  return {
    ...connectDeployment({ tableName, userPoolId, region, credentials, endpoints }),
    inlog: createInlogStore(table),
  };
}

/** Where the people of a cloud sign in, call and read their mail. */
export function worldOf({ urls, outputs }: Reachable): World {
  const { userPoolClientId: clientId, userPoolId } = outputs;
  const signIn = new SignIn({ cognitoUrl: urls.cognito, clientId, userPoolId });
  return { api: urls.api, signIn, mailbox: new Mailbox(urls.mail) };
}

/** Somebody new at an organisation. Staff of the SWV works for the platform. */
export interface Newcomer {
  readonly email: string;
  readonly naam: string;
  readonly rol: Rol;
  readonly where: Organisatie;
  readonly platformId: PlatformId;
}

/** Invites somebody as a beheerder would; they get a mail with a password to sign in with. */
export function invite(deployment: LocalDeployment, newcomer: Newcomer): Promise<Lidmaatschap> {
  const { email, naam, rol, where, platformId } = newcomer;
  return invitePerson(deployment, {
    email,
    naam,
    rollen: [rol],
    platformIds: rol === 'CONTACTPERSOON_JK' || rol === 'JK_SPECIALIST' ? [platformId] : [],
    organisatie: {
      organisatieId: where.id,
      organisatieNaam: where.naam,
      organisatieSoort: where.soort,
      samenwerkingsverbandId: where.samenwerkingsverbandId,
    },
  });
}
