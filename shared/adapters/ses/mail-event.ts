/** The events that SES publishes to EventBridge. Only what is needed is read: they also hold addresses and subjects. */
import * as z from 'zod/mini';
import { lazyObject } from '#shared/kernel/lazy.ts';
import { MomentSchema } from '#shared/kernel/text.ts';
import type { Accountmailbericht } from '#shared/verzending/process-accountmail.ts';
import type { Mailbericht } from '#shared/verzending/process-mailbericht.ts';
import { MeldingTagsSchema, readMeldingTags } from './melding-tags.ts';

const EventTypeSchema = z.enum(['Send', 'Delivery', 'Bounce', 'Complaint', 'Reject']);

const EventSchema = lazyObject(() => ({
  detail: z.object({
    eventType: EventTypeSchema,
    mail: z.object({
      timestamp: MomentSchema,
      destination: z.optional(z.array(z.string())),
      tags: z.record(z.string(), z.array(z.string())),
    }),
    bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.string() })),
  }),
}));

type EventType = z.infer<typeof EventTypeSchema>;

const BEZORGING: Record<EventType, Mailbericht['bezorging'] | undefined> = {
  Send: undefined,
  Delivery: 'BEZORGD',
  Bounce: 'TERUGGEKOMEN',
  Complaint: 'KLACHT',
  Reject: 'GEWEIGERD',
};

/**
 * What an event says about a melding; about a mail without our tags, which the user pool sent, by whose address it went
 * to. Undefined for a mail to nobody or to more than one.
 * @throws ZodError when it is not an event of SES as we know it.
 */
export function readMailEvent(event: unknown): Mailbericht | Accountmailbericht | undefined {
  const { eventType, mail, bounce } = z.parse(EventSchema, event).detail;
  const tags = z.safeParse(MeldingTagsSchema, mail.tags);
  // "Out of office" answers come as general transient bounces: the mail itself did arrive.
  const isAutoReply = bounce?.bounceType === 'Transient' && bounce.bounceSubType === 'General';
  const bezorging = isAutoReply ? undefined : BEZORGING[eventType];
  const wat = { verzondenOp: mail.timestamp, ...(bezorging ? { bezorging } : {}) };
  if (tags.success) return { ...readMeldingTags(tags.data), ...wat };
  const [naar, ...others] = mail.destination ?? [];
  return naar === undefined || others.length > 0 ? undefined : { naar, ...wat };
}
