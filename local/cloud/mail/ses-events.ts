/** The events that SES publishes to EventBridge for a mail that was sent with a configuration set. */
import { LOCAL_ACCOUNT } from '../events/event.ts';
import type { Bericht } from './bericht.ts';

/** An event as the bus wants it: detail type, detail and the resources it is about. */
export interface SesEvent {
  detailType: string;
  detail: unknown;
  resources: readonly string[];
}

/** The event types that CloudFormation names in `MatchingEventTypes`, and how EventBridge calls them. */
const DETAIL_TYPES = {
  SEND: ['Send', 'Email Sent'],
  DELIVERY: ['Delivery', 'Email Delivered'],
  BOUNCE: ['Bounce', 'Email Bounced'],
  COMPLAINT: ['Complaint', 'Email Complaint Received'],
  REJECT: ['Reject', 'Email Rejected'],
} as const;

export type SesEventType = keyof typeof DETAIL_TYPES;

/** A configuration set of the template, with the event types that it sends to EventBridge (in either case). */
export interface ConfigurationSet {
  name: string;
  eventTypes: readonly string[];
}

/** The events of one mail, cut to what its configuration set publishes. */
export function sesEvents(
  bericht: Bericht,
  types: readonly SesEventType[],
  set: ConfigurationSet,
  region: string,
): SesEvent[] {
  const wanted = new Set(set.eventTypes.map((type) => type.toUpperCase()));
  return types
    .filter((type) => wanted.has(type))
    .map((type) => {
      const [eventType, detailType] = DETAIL_TYPES[type];
      return {
        detailType,
        resources: [`arn:aws:ses:${region}:${LOCAL_ACCOUNT}:configuration-set/${set.name}`],
        detail: {
          eventType,
          mail: mailPart(bericht, set.name, region),
          [eventType.toLowerCase()]: part(type, bericht),
        },
      };
    });
}

function mailPart(bericht: Bericht, configurationSet: string, region: string): unknown {
  const { id, van, aan, onderwerp, tijd, tags } = bericht;
  const domain = van.slice(van.lastIndexOf('@') + 1).replace('>', '');
  return {
    timestamp: tijd,
    source: van,
    sourceArn: `arn:aws:ses:${region}:${LOCAL_ACCOUNT}:identity/${domain}`,
    sendingAccountId: LOCAL_ACCOUNT,
    messageId: id,
    destination: [aan],
    headersTruncated: false,
    headers: [
      { name: 'From', value: van },
      { name: 'To', value: aan },
      { name: 'Subject', value: onderwerp },
      { name: 'MIME-Version', value: '1.0' },
    ],
    commonHeaders: { from: [van], to: [aan], messageId: id, subject: onderwerp },
    tags: {
      'ses:operation': ['SendEmail'],
      'ses:configuration-set': [configurationSet],
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domain],
      'ses:caller-identity': ['local'],
      ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    },
  };
}

function part(type: SesEventType, { id, aan, tijd }: Bericht): unknown {
  switch (type) {
    case 'SEND':
      return {};
    case 'DELIVERY':
      return {
        timestamp: tijd,
        processingTimeMillis: 1,
        recipients: [aan],
        smtpResponse: '250 2.0.0 OK',
        reportingMTA: 'local',
      };
    case 'BOUNCE':
      return {
        bounceType: 'Permanent',
        bounceSubType: 'General',
        bouncedRecipients: [
          { emailAddress: aan, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
        ],
        timestamp: tijd,
        feedbackId: id,
        reportingMTA: 'dns; local',
      };
    case 'COMPLAINT':
      return {
        complainedRecipients: [{ emailAddress: aan }],
        timestamp: tijd,
        feedbackId: id,
        complaintSubType: null,
        complaintFeedbackType: 'abuse',
      };
    case 'REJECT':
      return { reason: 'Bad content' };
  }
}
