/**
 * Mails people as soon as a change wrote a melding (docs/meldingen.md). The stream passes only new meldingen. A record
 * is no more than the news that a case has something to send: what is sent, and in which order, is read from the table.
 */

import * as z from 'zod/mini';
import { errorForLog, logger } from '#functions/runtime/logger.ts';
import type { StreamAnswer, StreamEvent } from '#functions/runtime/triggers.ts';
import { createVerzendDeps } from '#functions/runtime/wire-meldingen.ts';
import { reeksFromKey } from '#shared/adapters/dynamodb/melding-store.ts';
import { later } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { drainCase, type VerzendDeps } from '#shared/verzending/send-melding.ts';
import { WERKTIJD_MS } from '#shared/verzending/verzendstand.ts';

const RecordSchema = z.object({
  dynamodb: z.object({
    Keys: z.object({ pk: z.object({ S: z.string().check(z.startsWith('MELDING#')) }) }),
    SequenceNumber: z.string(),
  }),
});

/** Makes the handler. Cases are apart: one that fails does not hold up the others of the batch. */
export function createSendMelding(deps: VerzendDeps) {
  return async (event: StreamEvent): Promise<StreamAnswer> => {
    const failed: string[] = [];
    const tot = later(deps.now(), WERKTIJD_MS);
    for (const [reeks, sequenceNumber] of firstRecordPerCase(event, failed)) {
      if (!(await drainsWell(deps, reeks, tot))) failed.push(sequenceNumber);
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

/** The earliest record of each case: from there the stream must deliver again when the case fails. */
function firstRecordPerCase(event: StreamEvent, failed: string[]): ReadonlyMap<string, string> {
  const cases = new Map<string, string>();
  for (const record of event.Records) {
    const parsed = z.safeParse(RecordSchema, record);
    if (parsed.success) {
      const { Keys, SequenceNumber } = parsed.data.dynamodb;
      const reeks = reeksFromKey(Keys.pk.S);
      if (!cases.has(reeks)) cases.set(reeks, SequenceNumber);
    } else {
      // Never dropped in silence: it ends in the failure queue.
      logger.error('not a melding', { sequenceNumber: record.dynamodb?.SequenceNumber });
      failed.push(record.dynamodb?.SequenceNumber ?? '');
    }
  }
  return cases;
}

/**
 * False when another delivery soon is of use. A melding in the hands of another process is left to that process, and to
 * the schedule if that one dies: holding up the stream for it would hold up other cases.
 */
async function drainsWell(deps: VerzendDeps, reeks: string, tot: Moment): Promise<boolean> {
  try {
    const verslag = await drainCase(deps, reeks, tot);
    logger.info('meldingen', { reeks, ...verslag });
    return verslag.einde !== 'OPNIEUW';
  } catch (error) {
    logger.error('meldingen failed', { reeks, ...errorForLog(error) });
    return false;
  }
}

export const handler = createSendMelding(createVerzendDeps());
