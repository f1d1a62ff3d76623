import type { Lidmaatschap, Rol } from '#shared/model/gebruiker.ts';
import { newId, type PlatformId } from '#shared/model/ids.ts';
import type { Organisatie } from '#shared/model/organisatie.ts';
import { startSamenwerkingsverband } from '#shared/organisatie/start-samenwerkingsverband.ts';
import { Player, type World } from '../client/player.ts';
import { at } from './addresses.ts';
import { DemoClock } from './clock.ts';
import { connectTo, invite, type LocalDeployment, worldOf } from './reach.ts';
import { inThePast, type SeededCloud } from './scene.ts';

/** Everybody in the seeded system, signed in. All names are made up, and look it. */
export interface People {
  readonly cloud: SeededCloud;
  readonly world: World;
  readonly platformId: PlatformId;
  readonly contactpersoonJk: Player;
  readonly specialist: Player;
  readonly voorschool1: Player;
  readonly voorschool2: Player;
  readonly school1: Player;
  readonly school2: Player;
  /** Every account with its role, for the person who starts the system. */
  readonly accounts: readonly SeededAccount[];
  /** First sign-in of somebody who was invited; keeps what a newcomer needs to sign in as them. */
  enter(player: Player, rol: Rol, lid: Lidmaatschap): Promise<void>;
}

export interface SeededAccount {
  readonly naam: string;
  readonly rol: Rol;
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string;
}

/** Told of all accounts so far, as soon as somebody can sign in to one more. */
export type OnAccounts = (accounts: readonly SeededAccount[]) => void;

/** Working days before the seed on which the SWV began. */
const BEGAN = 90;

/**
 * Starts an SWV with a platform, four organisations and their people, those of the story first: somebody waits to sign
 * in as one of them.
 */
export async function seedPeople(cloud: SeededCloud, onAccounts: OnAccounts = () => {}): Promise<People> {
  const clock = new DemoClock(new Date());
  clock.moveTo(BEGAN, '09:00');
  const office = new Office(cloud, clock, onAccounts);
  const swv = await office.open();
  const [vlinder, kikker, eerste, tweede] = await office.organisations(swv);
  const people = {
    cloud,
    world: office.world,
    platformId: office.platformId,
    voorschool1: await office.join('voorschool', 'Petra Peuter', 'CONTACTPERSOON_VOORSCHOOL', vlinder),
    specialist: await office.join('specialist', 'Joris Jeugd', 'JK_SPECIALIST', swv),
    contactpersoonJk: await office.join('contactpersoon.jk', 'Carin Contact', 'CONTACTPERSOON_JK', swv),
    school1: await office.join('school1', 'Stef School', 'CONTACTPERSOON_SCHOOL', eerste),
    school2: await office.join('school2', 'Tine Tweede', 'CONTACTPERSOON_SCHOOL', tweede),
    voorschool2: await office.join('voorschool2', 'Kees Kikker', 'CONTACTPERSOON_VOORSCHOOL', kikker),
    accounts: office.accounts,
    enter: (player: Player, rol: Rol, lid: Lidmaatschap) => office.enter(player, rol, lid),
  };
  await office.watchers(swv);
  return people;
}

/** Who starts the SWV, by name and mailbox: two, so that neither decides alone. */
const BEHEERDERS = [
  { naam: 'Bea Beheer', email: at('beheerder') },
  { naam: 'Bob Beheer', email: at('beheerder2') },
] as const;

/** Takes people in, as a beheerder would, some time ago. */
class Office {
  readonly world: World;
  readonly accounts: SeededAccount[] = [];
  readonly #cloud: SeededCloud;
  readonly #clock: DemoClock;
  readonly #deployment: LocalDeployment;
  readonly #onAccounts: OnAccounts;
  #platform: PlatformId | undefined;

  constructor(cloud: SeededCloud, clock: DemoClock, onAccounts: OnAccounts) {
    this.#cloud = cloud;
    this.#clock = clock;
    this.#deployment = { ...connectTo(cloud), newContext: () => clock.context() };
    this.#onAccounts = onAccounts;
    this.world = worldOf(cloud);
  }

  get platformId(): PlatformId {
    if (!this.#platform) throw new Error('The SWV is not open yet');
    return this.#platform;
  }

  async open(): Promise<Organisatie> {
    const swv = await this.#then(() =>
      startSamenwerkingsverband(this.#deployment, {
        naam: 'SWV Verzonnen Rivierenland',
        plaats: 'Nergenshuizen',
        telefoon: '000-123 45 67',
        bereikbaar: 'ma–vr 8.30–17.00 uur',
        email: at('jongekind'),
        beheerders: BEHEERDERS,
      }),
    );
    const { nieuwId, nu } = this.#clock.context();
    const id = nieuwId() as PlatformId;
    this.#platform = id;
    await this.#deployment.organisaties.savePlatform({
      id,
      samenwerkingsverbandId: swv.samenwerkingsverbandId,
      naam: 'Platform Verzonnen Rivier',
      contactpersoon: 'Carla Contact',
      telefoon: '000-123 45 68',
      bereikbaar: 'ma–do 9–16 uur',
      aangemaaktOp: nu,
      versie: 1,
    });
    return swv;
  }

  /** Two preschools and two schools. */
  async organisations(swv: Organisatie): Promise<[Organisatie, Organisatie, Organisatie, Organisatie]> {
    return [
      await this.#organisation(swv, 'VOORSCHOOL', 'Peuteropvang De Verzonnen Vlinder', '000-200 10 10'),
      await this.#organisation(swv, 'VOORSCHOOL', 'Kinderopvang De Bedachte Kikker', '000-200 20 20'),
      await this.#organisation(swv, 'SCHOOL', 'Basisschool De Eerste Verzinning', '000-300 10 10'),
      await this.#organisation(swv, 'SCHOOL', 'Basisschool Het Tweede Bedenksel', '000-300 20 20'),
    ];
  }

  async join(name: string, naam: string, rol: Rol, where: Organisatie): Promise<Player> {
    const player = new Player(this.world, naam, at(name));
    const newcomer = { email: player.email, naam, rol, where, platformId: this.platformId };
    const lid = await this.#then(() => invite(this.#deployment, newcomer));
    await this.enter(player, rol, lid);
    return player;
  }

  /** Those who have no part in a case: the beheerders, whom the SWV began with, and the FG. */
  async watchers(swv: Organisatie): Promise<void> {
    for (const { naam, email } of BEHEERDERS) {
      const account = await this.#deployment.gebruikers.findByEmail(email);
      const [lid] = account?.lidmaatschappen ?? [];
      if (!lid) throw new Error(`${naam} has no lidmaatschap`);
      await this.enter(new Player(this.world, naam, email), 'BEHEERDER', lid);
    }
    await this.join('fg', 'Fien Functionaris', 'FG', swv);
  }

  async enter(player: Player, rol: Rol, lid: Lidmaatschap): Promise<void> {
    await player.enrol();
    player.worksAs(lid);
    // The client tells the API, which the seed does not wait for.
    await this.#deployment.inlog.noteInlog({ gebruikerId: lid.gebruikerId, lidmaatschapId: lid.id });
    const { label: naam, email, password, totpSecret } = player;
    this.accounts.push({ naam, rol, email, password, totpSecret });
    this.#onAccounts(this.accounts);
  }

  async #organisation(
    swv: Organisatie,
    soort: Organisatie['soort'],
    naam: string,
    telefoon: string,
  ): Promise<Organisatie> {
    const context = this.#clock.context();
    const made: Organisatie = {
      id: newId(context),
      samenwerkingsverbandId: swv.samenwerkingsverbandId,
      soort,
      naam,
      plaats: 'Nergenshuizen',
      telefoon,
      ...(soort === 'SCHOOL' ? { bereikbaar: 'ma–vr 8–16 uur' } : {}),
      actief: true,
      aangemaaktOp: context.nu,
      versie: 1,
    };
    await this.#deployment.organisaties.save(made);
    return made;
  }

  /** Then, and with mails of then. */
  #then<T>(act: () => Promise<T>): Promise<T> {
    return inThePast(this.#cloud.mail, this.#clock, act);
  }
}
