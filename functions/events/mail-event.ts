/**
 * Writes down what SES tells of a mail: taken, delivered, bounced, complained about, rejected. This settles mails of
 * which the sending process could not say whether they went out, and shows the specialist which did not arrive. Of
 * mails that the user pool sent (invitations, codes) it shows the beheerder which came back.
 */
import { logger } from '#functions/runtime/logger.ts';
import type { BusEvent } from '#functions/runtime/triggers.ts';
import { createMailEventDeps, type MailEventDeps } from '#functions/runtime/wire-meldingen.ts';
import { readMailEvent } from '#shared/adapters/ses/mail-event.ts';
import { processAccountmail } from '#shared/verzending/process-accountmail.ts';
import { processMailbericht } from '#shared/verzending/process-mailbericht.ts';

/** Makes the handler. What throws is tried again by EventBridge, and kept in the failure queue after that. */
export function createMailEvent(deps: MailEventDeps) {
  return async (event: BusEvent): Promise<void> => {
    const bericht = readMailEvent(event);
    if (!bericht) return;
    if ('naar' in bericht) {
      const gebruikerId = await processAccountmail(deps, bericht);
      const { bezorging } = bericht;
      if (gebruikerId) logger.info('mail event of an account', { gebruikerId, bezorging });
      else logger.warn('mail event without account', { bezorging });
      return;
    }
    const isFound = await processMailbericht(deps.meldingen, bericht);
    const { meldingId, bezorging } = bericht;
    if (isFound) logger.info('mail event', { meldingId, bezorging });
    else logger.warn('mail event without melding', { meldingId, bezorging });
  };
}

export const handler = createMailEvent(createMailEventDeps());
