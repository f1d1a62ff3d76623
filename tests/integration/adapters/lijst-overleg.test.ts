import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/kernel/dates.ts';
import { silent } from '#shared/model/uitkomst.ts';
import { aCast, aDossier, anOverlegronde, anUitnodiging, type DossierOverrides, NU } from '#tests/support/builders.ts';
import { storesOfFile } from '#tests/support/stores-of-file.ts';

const { lijsten, store, save } = storesOfFile();

describe('the list of my overlegrondes', () => {
  async function invited(overrides: DossierOverrides = {}) {
    const cast = aCast();
    const [near, far] = [anOverlegronde(), anOverlegronde({ moment: addDays(NU, 30) })];
    const uitnodigingen = [near, far].map((ronde) => {
      const soort = 'EXTERN' as const;
      return anUitnodiging(
        { rondeId: ronde.id, soort, opentOp: addDays(NU, 1), sluitOp: addDays(NU, 40) },
        cast.genodigde,
      );
    });
    const dossier = await store(aDossier({ overlegrondes: [near, far], uitnodigingen, ...overrides }, cast));
    const list = async () => (await lijsten.listOverleg(cast.genodigde.persoon.lidmaatschapId, {})).items;
    return { cast, dossier, near, far, list };
  }

  test('has the latest first, and says when it opens under which case number, but not for which child', async () => {
    const { dossier, near, far, list } = await invited();
    const items = await list();
    expect(items.map((one) => one.rondeId)).toEqual([far.id, near.id]);
    const { id: hulpvraagId, zaaknummer } = dossier.hulpvraag;
    expect(items[0]).toMatchObject({ hulpvraagId, zaaknummer, moment: far.moment, opentOp: addDays(NU, 1) });
    expect(JSON.stringify(items)).not.toContain(dossier.kind.achternaam);
  });

  test('follows a moment that is moved, an invitation that is withdrawn and a round that is called off', async () => {
    const { dossier, near, far, list } = await invited();
    const moved = { ...near, moment: addDays(NU, 35) };
    const na = await save(dossier, silent({ ...dossier, overlegrondes: [moved, far] }, 'x', 'y'));
    expect((await list()).map((one) => one.moment)).toEqual([moved.moment, far.moment]);
    const withdrawn = na.uitnodigingen.map((one) => (one.rondeId === far.id ? { ...one, ingetrokkenOp: NU } : one));
    const zonder = await save(na, silent({ ...na, uitnodigingen: withdrawn }, 'x', 'y'));
    expect((await list()).map((one) => one.rondeId)).toEqual([near.id]);
    await save(zonder, silent({ ...zonder, overlegrondes: [{ ...moved, afgelastOp: NU }, far] }, 'x', 'y'));
    expect(await list()).toEqual([]);
  });

  test('is empty for a case that is closed', async () => {
    const { list } = await invited({ status: 'JK_INGETROKKEN' });
    expect(await list()).toEqual([]);
  });
});
