import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Moment } from '#shared/kernel/text.ts';
import { LIMIETEN } from '#shared/limiet/limiet.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { storeCast } from '#tests/support/api.ts';
import { aCast, aDossierIn, type Cast } from '#tests/support/builders.ts';
import { aHulpvragenWorld, type HulpvragenWorld } from '#tests/support/hulpvragen-world.ts';

interface Regel {
  readonly actie: string;
  readonly soort: string;
  readonly naam: string;
  readonly regel: string;
  readonly op: string;
  readonly aantal?: number;
  readonly laatsteOp?: Moment;
  readonly acties?: readonly string[];
}

let world: HulpvragenWorld;
let cast: Cast;
let stranger: Cast;
let dossier: Dossier;

beforeAll(async () => {
  world = await aHulpvragenWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  cast = aCast();
  stranger = aCast();
  await Promise.all([storeCast(world.deps.gebruikers, cast), storeCast(world.deps.gebruikers, stranger)]);
  dossier = await world.store(aDossierIn('JK_AANMELDEN_SCHOOL', {}, cast));
});

const pad = (rest = '') => `/v1/hulpvragen/${dossier.hulpvraag.id}${rest}`;

async function log(): Promise<readonly Regel[]> {
  const { body } = await world.call<{ items: readonly Regel[] }>(
    cast.specialist,
    'GET',
    pad('/inzageregels'),
    undefined,
    {},
    { aantal: '100' },
  );
  return body.items;
}

/** So many requests of a stranger, some at a time, as a script would. */
async function tryTimes(times: number, rest: readonly string[], by = stranger.specialist): Promise<readonly number[]> {
  const answers = await Promise.all(
    Array.from({ length: times }, (_, index) => world.call(by, 'GET', pad(rest[index % rest.length]))),
  );
  return answers.map(({ status }) => status);
}

describe('refusals in the log of a dossier', () => {
  it('are one line per person, reason and day, with how many, from when to when, and of what', async () => {
    await world.call(cast.specialist, 'GET', pad('/dossier'));
    const statuses = await tryTimes(60, ['', '/dossier', '/inzageregels']);
    expect(new Set(statuses)).toEqual(new Set([404]));
    const lines = await log();
    const refused = lines.filter(({ soort }) => soort === 'GEWEIGERD');
    expect(refused).toEqual([
      expect.objectContaining({
        naam: stranger.specialist.lidmaatschap.naam,
        regel: 'NIET_GEVONDEN',
        aantal: 60,
        acties: ['leesDossier', 'leesHulpvraag', 'leesInzageregels'],
      }),
    ]);
    expect(refused[0]?.laatsteOp ?? '').toMatch(/^\d{4}-\d\d-\d\dT/);
    expect((refused[0]?.laatsteOp ?? '') >= (refused[0]?.op ?? '')).toBe(true);
  });

  it('stand after what was seen and changed on that day, also when they are of later', async () => {
    await world.call(cast.specialist, 'GET', pad('/dossier'));
    await tryTimes(5, ['/dossier']);
    const lines = await log();
    const refused = lines.findIndex(({ soort }) => soort === 'GEWEIGERD');
    const seen = lines.findIndex(({ actie }) => actie === 'leesDossier');
    expect(seen).toBeGreaterThanOrEqual(0);
    expect(refused).toBeGreaterThan(seen);
    expect((lines[refused]?.op ?? '') > (lines[seen]?.op ?? '')).toBe(true);
  });

  it('are a line of their own for each person, and for each reason', async () => {
    await tryTimes(3, ['/dossier']);
    await tryTimes(2, ['/dossier'], stranger.school);
    await tryTimes(2, ['/inzageregels'], cast.school);
    const refused = (await log()).filter(({ soort }) => soort === 'GEWEIGERD');
    expect(refused.map(({ naam, regel, aantal }) => [naam, regel, aantal]).sort()).toEqual(
      [
        [stranger.specialist.lidmaatschap.naam, 'NIET_GEVONDEN', 3],
        [stranger.school.lidmaatschap.naam, 'NIET_GEVONDEN', 2],
        [cast.school.lidmaatschap.naam, 'GEEN_TOEGANG', 2],
      ].sort(),
    );
  });
});

describe('a limit', () => {
  it('of searching stops a script, tells it in Dutch, and stops nobody else', async () => {
    const search = (by = cast.specialist) =>
      world.call(by, 'POST', '/v1/hulpvragen/zoekopdrachten', { naam: 'Verzonnen' });
    const answers: Awaited<ReturnType<typeof search>>[] = [];
    while (answers.length < 3 * LIMIETEN.ZOEKEN.aantal)
      answers.push(...(await Promise.all(Array.from({ length: 10 }, () => search()))));
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([200, 429]);
    const passed = answers.filter(({ status }) => status === 200).length;
    // Two stretches at most, when the minute turned meanwhile.
    expect(passed).toBeGreaterThanOrEqual(LIMIETEN.ZOEKEN.aantal);
    expect(passed).toBeLessThanOrEqual(2 * LIMIETEN.ZOEKEN.aantal);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body).toMatchObject({ code: 'TE_VEEL', title: 'Even te veel verzoeken' });
    expect((await search(stranger.specialist)).status).toBe(200);
  });

  it('of refusals tells no longer whether there is such a case', async () => {
    const { aantal } = LIMIETEN.GEWEIGERD;
    await tryTimes(aantal, ['/dossier']);
    await tryTimes(aantal, ['/dossier']);
    const there = await world.call(stranger.specialist, 'GET', pad('/dossier'));
    const nowhere = await world.call(stranger.specialist, 'GET', `/v1/hulpvragen/${uuidv7()}.1/dossier`);
    expect([there.status, nowhere.status]).toEqual([429, 429]);
    // The seconds to wait may differ; nothing else.
    const same = ({ body }: typeof there) => ({ ...body, detail: String(body.detail).replaceAll(/\d+/g, '#') });
    expect(same(there)).toEqual(same(nowhere));
    // What the person may do goes on.
    expect((await world.call(stranger.specialist, 'GET', '/v1/hulpvragen')).status).toBe(200);
  });

  it('counts each one once, also when many come at the same moment, and is gone after its time', async () => {
    const { limieten } = world.deps;
    const nu = '2026-11-28T10:00:01.000Z';
    const wie = uuidv7();
    const many = await Promise.all(Array.from({ length: 60 }, () => limieten.tel(wie, 'EXPORT', nu)));
    expect(many.filter(Boolean)).toHaveLength(LIMIETEN.EXPORT.aantal);
    expect(await limieten.tel(wie, 'EXPORT', '2026-11-28T11:00:00.000Z')).toBe(true);
    const one = await Promise.all(Array.from({ length: 26 }, () => limieten.tel(uuidv7(), 'UITNODIGEN', nu, 'x')));
    expect(one.filter(Boolean)).toHaveLength(26);
    const other = uuidv7();
    const sameCase = await Promise.all(Array.from({ length: 26 }, () => limieten.tel(other, 'UITNODIGEN', nu, 'x')));
    expect(sameCase.filter(Boolean)).toHaveLength(LIMIETEN.UITNODIGEN.perObject ?? 0);
  });
});
