import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { InlogStore } from '#shared/ports/inlog-store.ts';
import type { Table } from './client.ts';
import { lidKey } from './keys.ts';

const GEWEEST: Lidmaatschap['inlog'] = 'GEWEEST';

/** That somebody signed in, in the row of the lidmaatschap. */
export function createInlogStore(table: Table): InlogStore {
  return {
    async noteInlog({ gebruikerId, lidmaatschapId }) {
      const note = new UpdateCommand({
        TableName: table.name,
        Key: lidKey(gebruikerId, lidmaatschapId),
        UpdateExpression: 'SET inlog = :geweest',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':geweest': GEWEEST },
      });
      try {
        await table.documents.send(note);
      } catch (error) {
        // The row was removed while its owner signed in.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}
