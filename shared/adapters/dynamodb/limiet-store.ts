/** Counts of who did how much, each in an item of its own that DynamoDB removes after its time. */
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { LIMIETEN, tijdvak } from '#shared/limiet/limiet.ts';
import type { LimietStore } from '#shared/limiet/limiet-store.ts';
import type { Table } from './client.ts';
import { type Key, limietKey } from './keys.ts';

export function createLimietStore({ name: TableName, documents }: Table): LimietStore {
  async function tel(key: Key, most: number, verlooptOp: number): Promise<boolean> {
    try {
      await documents.send(
        new UpdateCommand({
          TableName,
          Key: key,
          UpdateExpression: 'SET #type = :type, verlooptOp = :verlooptOp ADD aantal :one',
          ConditionExpression: 'attribute_not_exists(aantal) OR aantal < :most',
          ExpressionAttributeNames: { '#type': 'type' },
          ExpressionAttributeValues: { ':type': 'LIMIET', ':verlooptOp': verlooptOp, ':one': 1, ':most': most },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }

  return {
    async tel(gebruikerId, soort, nu, object) {
      const limiet = LIMIETEN[soort];
      const { begin, rest } = tijdvak(limiet, nu);
      const tot = Math.ceil(Date.parse(nu) / 1000) + rest;
      const { perObject } = limiet;
      const within = await Promise.all([
        tel(limietKey(gebruikerId, soort, begin), limiet.aantal, tot),
        ...(object === undefined || perObject === undefined
          ? []
          : [tel(limietKey(gebruikerId, `${soort}#${object}`, begin), perObject, tot)]),
      ]);
      return within.every(Boolean);
    },
  };
}
