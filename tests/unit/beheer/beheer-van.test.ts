import { describe, expect, it } from 'vitest';
import { anderenDan, beherendSwvVan, mustAanvaarden, viewAccountFor } from '#shared/gebruiker/beheer-van.ts';
import { countsOn, isGegevenOp, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { aGebruiker, aLidmaatschap } from '../../support/builders.ts';
import { asSwvId } from '../../support/ids.ts';

const A = asSwvId('swv-a');
const B = asSwvId('swv-b');
const C = asSwvId('swv-c');
const bij = (samenwerkingsverbandId: SamenwerkingsverbandId, rest: Partial<Lidmaatschap> = {}) =>
  aLidmaatschap({ samenwerkingsverbandId, ...rest });
const account = (lidmaatschappen: readonly Lidmaatschap[], beherendSwv?: SamenwerkingsverbandId) => ({
  gebruiker: aGebruiker({ naam: 'Echte Naam', email: 'echt@a.example', ...(beherendSwv ? { beherendSwv } : {}) }),
  lidmaatschappen,
});

describe('who manages an account', () => {
  it('is who made it, or whom the owner chose', () => {
    expect(beherendSwvVan(account([bij(B), bij(A)], A))).toBe(A);
  });

  it('is the first SWV of an account of which it was not kept', () => {
    const [old, young] = ['2026-01-01T10:00:00.000Z', '2026-05-01T10:00:00.000Z'] as const;
    expect(beherendSwvVan(account([bij(B, { aangemaaktOp: young }), bij(A, { aangemaaktOp: old })]))).toBe(A);
  });

  it('is one that the owner works for when nothing is left at the first, and never one that waits', () => {
    const gone = bij(A, { stand: 'VERWIJDERD' });
    expect(beherendSwvVan(account([gone, bij(B, { aanvaarding: 'WACHT' }), bij(C)], A))).toBe(C);
    expect(beherendSwvVan(account([gone, bij(B, { aanvaarding: 'WACHT' })], A))).toBe(A);
  });
});

describe('a lidmaatschap at a further SWV', () => {
  it.each([
    ['of the SWV that made the account', [bij(A)], A, false],
    ['of another one', [bij(A)], B, true],
    ['beside one that waits', [bij(A), bij(B, { aanvaarding: 'WACHT' })], B, true],
    ['beside one that was declined', [bij(A), bij(B, { aanvaarding: 'AFGEWEZEN' })], B, true],
    ['beside one that was accepted', [bij(A), bij(B)], B, false],
    ['beside one that was removed', [bij(A), bij(B, { stand: 'VERWIJDERD' })], B, true],
  ] as const)('%s waits for the owner: %s', (_, lids, swv, waits) => {
    expect(mustAanvaarden(account(lids, A), swv)).toBe(waits);
  });

  it('may be named on a case while it waits, and counts for nothing', () => {
    for (const aanvaarding of ['WACHT', 'AFGEWEZEN'] as const) {
      const lid = bij(B, { aanvaarding });
      expect([isGegevenOp(lid, '2026-11-28'), countsOn(lid, '2026-11-28')]).toEqual([true, false]);
    }
    expect(countsOn(bij(B, { accountGeblokkeerd: true }), '2026-11-28')).toBe(false);
  });

  it('makes nobody work elsewhere before it was accepted', () => {
    const lids = [bij(A), bij(B, { aanvaarding: 'WACHT' }), bij(C), bij(asSwvId('d'), { stand: 'VERWIJDERD' })];
    expect(anderenDan(account(lids, A), A)).toEqual([C]);
  });
});

describe('what an SWV sees of an account', () => {
  const hier = bij(B, { naam: 'Door B getypt', email: 'getypt@b.example' });

  it('that it does not manage, is what it typed, whatever happened to the account elsewhere', () => {
    for (const stand of ['ACTIEF', 'GEBLOKKEERD'] as const) {
      const { gebruiker, lidmaatschappen } = account([bij(A), hier], A);
      expect(viewAccountFor({ gebruiker: { ...gebruiker, stand }, lidmaatschappen }, B)).toEqual({
        gebruiker: { id: gebruiker.id, naam: 'Door B getypt', email: 'getypt@b.example', stand: 'ACTIEF' },
        lidmaatschappen: [hier],
        vanOns: false,
        aanvaard: true,
      });
    }
  });

  it('that it manages, is the account itself, with its own lidmaatschappen', () => {
    expect(viewAccountFor(account([bij(A), hier], A), A)).toMatchObject({
      gebruiker: { naam: 'Echte Naam', email: 'echt@a.example' },
      lidmaatschappen: [{ samenwerkingsverbandId: A }],
      vanOns: true,
    });
  });

  it('is blocked when it blocked it, and nothing once its own part is gone', () => {
    const blocked = { ...hier, accountGeblokkeerd: true as const };
    expect(viewAccountFor(account([bij(A), blocked], A), B)?.gebruiker.stand).toBe('GEBLOKKEERD');
    expect(viewAccountFor(account([bij(A), { ...hier, stand: 'VERWIJDERD' }], A), B)).toBeUndefined();
    expect(viewAccountFor(account([bij(A)], A), B)).toBeUndefined();
  });
});
