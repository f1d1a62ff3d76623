/**
 * How an item that is there already is written. A Put would take away what a newer release, running beside this one,
 * added to it: so an item is changed attribute by attribute, and what this release does not know stays.
 */
import type { Table } from './client.ts';
import type { Item } from './items.ts';
import { shapeOf } from './shapes.ts';

/** The request to change an item, alone or as part of a transaction. */
export interface ItemChange {
  readonly TableName: string;
  readonly Key: { readonly pk: string; readonly sk: string };
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, unknown>;
}

/** What must hold of the item as it is in the table. Its names must not begin with `#a`, its values not with `:a`. */
export interface Guard {
  readonly condition: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** The item is there. */
export const EXISTS: Guard = { condition: 'attribute_exists(pk)' };

/** The item still is of the version that was loaded. */
export function versionIs(loaded: number): Guard {
  return { condition: 'versie = :loaded', values: { ':loaded': loaded } };
}

/** By these an item is found, or ends: sparse, so an item that has them no longer must lose them. */
const INDEX_ATTRIBUTES = ['lsi1sk', 'lsi2sk', 'lsi3sk', 'gsi1pk', 'gsi1sk', 'verlooptOp'];

/** The attributes that this release knows of an item with this schema. */
export function attributesOf(schema: { readonly shape: object }): readonly string[] {
  return [...Object.keys(schema.shape), ...INDEX_ATTRIBUTES];
}

/**
 * Makes the item what it is to become, apart from attributes that this release does not know.
 * @param known every attribute that the item may have had as far as this release knows; what it has no longer is
 *   removed.
 */
export function changeItem(table: Table, item: Item, known: readonly string[], guard: Guard): ItemChange {
  const { pk, sk, ...attributes } = { ...item, ...shapeOf(item.type) };
  const set = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const kept = new Set(['pk', 'sk', ...set.map(([name]) => name)]);
  const gone = [...new Set(known)].filter((name) => !kept.has(name));
  const names = [...set.map(([name]) => name), ...gone];
  const assignments = set.map((_, index) => `#a${index} = :a${index}`);
  const removals = gone.map((_, index) => `#a${set.length + index}`);
  return {
    TableName: table.name,
    Key: { pk, sk },
    UpdateExpression: [
      `SET ${assignments.join(', ')}`,
      ...(removals.length > 0 ? [`REMOVE ${removals.join(', ')}`] : []),
    ].join(' '),
    ConditionExpression: guard.condition,
    ExpressionAttributeNames: Object.fromEntries(names.map((name, index) => [`#a${index}`, name])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(set.map(([, value], index) => [`:a${index}`, value])),
      ...guard.values,
    },
  };
}
