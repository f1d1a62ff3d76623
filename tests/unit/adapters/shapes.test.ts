import { describe, expect, it } from 'vitest';
import { changeItem, EXISTS } from '#shared/adapters/dynamodb/change-item.ts';
import type { Table } from '#shared/adapters/dynamodb/client.ts';
import { type Steps, shapeOf, upgraded } from '#shared/adapters/dynamodb/shapes.ts';

/** A type that came to hold an amount in cents, and later a currency with it. */
const STEPS: Steps = {
  BEDRAG: [({ euros, ...rest }) => ({ ...rest, centen: Number(euros) * 100 }), (item) => ({ ...item, munt: 'EUR' })],
};

describe('the shape of a stored item', () => {
  it.each([
    ['the first', { type: 'BEDRAG', euros: 3 }],
    ['the second', { type: 'BEDRAG', vorm: 2, centen: 300 }],
    ['the newest', { type: 'BEDRAG', vorm: 3, centen: 300, munt: 'EUR' }],
  ])('is brought from %s to that of this release', (_, item) => {
    expect(upgraded(item, STEPS)).toMatchObject({ centen: 300, munt: 'EUR' });
    expect(upgraded(item, STEPS)).not.toHaveProperty('euros');
  });

  it('of a newer release is kept off: the request is answered "try again", and nothing is guessed', () => {
    expect(() => upgraded({ type: 'BEDRAG', vorm: 4 }, STEPS)).toThrow(expect.objectContaining({ code: 'TE_DRUK' }));
    expect(() => upgraded({ type: 'ANDERS', vorm: 2 }, STEPS)).toThrow(expect.objectContaining({ code: 'TE_DRUK' }));
  });

  it('is written down from the second on', () => {
    expect(shapeOf('BEDRAG', STEPS)).toEqual({ vorm: 3 });
    expect(shapeOf('ANDERS', STEPS)).toEqual({});
  });
});

describe('the change of an item', () => {
  it('sets what is there, removes what this release knows and is there no longer, and names nothing else', () => {
    const item = { pk: 'P', sk: 'S', type: 'T', naam: 'x', leeg: undefined, lijst: [1] };
    expect(changeItem({ name: 'tabel' } as Table, item, ['naam', 'leeg', 'oud', 'pk', 'sk'], EXISTS)).toEqual({
      TableName: 'tabel',
      Key: { pk: 'P', sk: 'S' },
      UpdateExpression: 'SET #a0 = :a0, #a1 = :a1, #a2 = :a2 REMOVE #a3, #a4',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#a0': 'type', '#a1': 'naam', '#a2': 'lijst', '#a3': 'leeg', '#a4': 'oud' },
      ExpressionAttributeValues: { ':a0': 'T', ':a1': 'x', ':a2': [1] },
    });
  });
});
