import { Player, type World } from '#local/client/player.ts';
import { connectTo, invite, worldOf } from '#local/demo/reach.ts';
import type { Rol } from '#shared/model/gebruiker.ts';
import { newId, type OrganisatieId, type PlatformId, type SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Organisatie } from '#shared/model/organisatie.ts';
import { startSamenwerkingsverband } from '#shared/organisatie/start-samenwerkingsverband.ts';
import { asPlatformId } from '#tests/support/ids.ts';
import type { Started } from './server-process.ts';

/** Two hundred people, about as an SWV has them. Parents get their account from a case, as in real use. */
const TWO_HUNDRED = {
  voorschool: 84,
  specialist: 36,
  contactpersoonJk: 12,
  ouder: 40,
  school: 24,
  beheerder: 4,
} as const;
export type Group = keyof typeof TWO_HUNDRED;

/** KINDBRUG_LOAD_SHARE=0.1 puts twenty to work: for a quick look, and on a machine that others use too. */
const SHARE = Number(process.env.KINDBRUG_LOAD_SHARE ?? 1);
const countOf = (group: Group) => Math.max(1, Math.round(TWO_HUNDRED[group] * SHARE));

export interface LoadWorld extends World {
  readonly platformId: PlatformId;
  readonly swvId: SamenwerkingsverbandId;
  readonly people: Readonly<Record<Group, readonly Player[]>>;
}

const ROL: Readonly<Record<Group, Rol>> = {
  voorschool: 'CONTACTPERSOON_VOORSCHOOL',
  specialist: 'JK_SPECIALIST',
  contactpersoonJk: 'CONTACTPERSOON_JK',
  ouder: 'OUDER',
  school: 'CONTACTPERSOON_SCHOOL',
  beheerder: 'BEHEERDER',
};

/** Signing in is slow on purpose (SRP): a few at a time. */
const AT_ONCE = 6;

/**
 * Everybody but the parents is invited and signs in for the first time: temporary password, own password, app, code.
 */
export async function gatherPeople(started: Started): Promise<LoadWorld> {
  const deployment = connectTo(started);
  const world = worldOf(started);
  const swv = await startSamenwerkingsverband(deployment, {
    naam: 'SWV Verzonnen Drukte',
    plaats: 'Nergenshuizen',
    beheerders: [
      { naam: 'Beheerder 0 (verzonnen)', email: address('beheerder', 0) },
      { naam: 'Tweede beheerder (verzonnen)', email: 'tweede.beheerder@kindbrug.example' },
    ],
  });
  const { nieuwId, nu } = deployment.newContext();
  const own = { samenwerkingsverbandId: swv.samenwerkingsverbandId, aangemaaktOp: nu, versie: 1 };
  const platformId = asPlatformId(nieuwId());
  await deployment.organisaties.savePlatform({ ...own, id: platformId, naam: 'Platform Verzonnen Drukte' });
  const organisatieFor = async (group: Group, index: number): Promise<Organisatie> => {
    if (group !== 'voorschool' && group !== 'school') return swv;
    const soort = group === 'school' ? 'SCHOOL' : 'VOORSCHOOL';
    const made = {
      ...own,
      id: newId<OrganisatieId>({ nieuwId }),
      soort,
      naam: `${soort} ${index} (verzonnen)`,
      plaats: 'Nergenshuizen',
      actief: true,
    } as const;
    await deployment.organisaties.save(made);
    return made;
  };
  const join = async (group: Group, index: number): Promise<Player> => {
    const player = new Player(world, `${group} ${index}`, address(group, index));
    const where = await organisatieFor(group, index);
    const { email, label } = player;
    await invite(deployment, { email, naam: `${label} (verzonnen)`, rol: ROL[group], where, platformId });
    await player.firstSignIn(ROL[group]);
    return player;
  };
  const joinAll = (group: Group) =>
    inTurns(
      Array.from({ length: countOf(group) }, (_, index) => index),
      (index) => join(group, index),
    );
  return {
    ...world,
    platformId,
    swvId: swv.samenwerkingsverbandId,
    people: {
      beheerder: await joinAll('beheerder'),
      contactpersoonJk: await joinAll('contactpersoonJk'),
      specialist: await joinAll('specialist'),
      school: await joinAll('school'),
      voorschool: await joinAll('voorschool'),
      ouder: Array.from(
        { length: countOf('ouder') },
        (_, index) => new Player(world, `ouder ${index}`, address('ouder', index)),
      ),
    },
  };
}

function address(group: Group, index: number): string {
  return `${group.toLowerCase()}${index}@kindbrug.example`;
}

/** Does something for each, a few at the same time; gives the results in order. */
export async function inTurns<T, R>(all: readonly T[], act: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < all.length; index = next++) results[index] = await act(all[index] as T);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
