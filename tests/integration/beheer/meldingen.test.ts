import { beforeAll, describe, expect, it } from 'vitest';
import type { Melding } from '#shared/model/melding.ts';
import { aMelding } from '#tests/support/a-melding.ts';
import { type Swv, startBeheerWorld } from '#tests/support/beheer-world.ts';
import type { Castlid } from '#tests/support/cast.ts';
import { ofFile } from '#tests/support/of-file.ts';

interface Regel {
  readonly id: string;
  readonly reeks: string;
  readonly stand: string;
  readonly aan?: string;
}

const world = ofFile(startBeheerWorld);
let swv: Swv;
let lost: Melding;

beforeAll(async () => {
  swv = await world.aSwv();
  lost = await added(swv, { stand: 'MISLUKT', fout: 'ONTVANGER_ONBEKEND' });
  await added(swv, { stand: 'VERZONDEN', bezorging: 'BEZORGD' });
});

async function added({ id: samenwerkingsverbandId }: Swv, overrides: Partial<Melding>): Promise<Melding> {
  const melding = aMelding({ samenwerkingsverbandId, ...overrides });
  await world.deps.meldingen.add(melding);
  return melding;
}

const list = async (by: Castlid): Promise<Regel[]> =>
  (await world.call<{ items: Regel[] }>(by, 'GET', '/v1/meldingen')).body.items;
const repeat = (by: Castlid, { id, reeks }: Regel) =>
  world.call(by, 'POST', `/v1/meldingen/${id}/herhalingen`, { reeks });

describe('mails that did not arrive', () => {
  it('are listed for a beheerder with the person whose address must be mended, by one Query', async () => {
    world.dynamodb.forget();
    expect(await list(swv.beheerder)).toMatchObject([
      { id: lost.id, stand: 'MISLUKT', fout: lost.fout, aan: lost.aan },
    ]);
    expect(world.dynamodb.calls.map((one) => one.kind)).toEqual(['Query', 'Query']);
  });

  it('are listed for the specialist and the FG without the person', async () => {
    for (const rol of ['JK_SPECIALIST', 'FG'] as const) {
      const rows = await list(await world.member(swv.id, { rollen: [rol] }));
      expect(rows.map((one) => one.id)).toEqual([lost.id]);
      expect(rows[0]).not.toHaveProperty('aan');
    }
  });

  it('are not listed or repeated for another SWV', async () => {
    const [row] = await list(swv.beheerder);
    if (!row) throw new Error('Nothing is listed');
    const other = await world.aSwv();
    expect(await list(other.beheerder)).toEqual([]);
    expect((await repeat(other.beheerder, row)).status).toBe(404);
    expect((await world.call(await world.member(swv.id, {}), 'GET', '/v1/meldingen')).status).toBe(403);
  });

  it('are offered again by a beheerder, which is logged; what was sent is not', async () => {
    const melding = await added(swv, { stand: 'MISLUKT', fout: 'ONTVANGER_ONBEKEND' });
    const row = (await list(swv.beheerder)).find((one) => one.id === melding.id);
    if (!row) throw new Error('Nothing is listed');
    expect((await repeat(swv.beheerder, row)).status).toBe(204);
    expect((await world.deps.meldingen.find(row.reeks, row.id))?.melding?.stand).toBe('WACHT');
    const second = await repeat(swv.beheerder, row);
    expect([second.status, JSON.stringify(second.body).includes('AL_AANGEBODEN')]).toEqual([409, true]);
    expect(await world.log(swv)).toMatchObject([{ actie: 'herhaalMelding', object: { id: melding.id } }]);
  });
});
