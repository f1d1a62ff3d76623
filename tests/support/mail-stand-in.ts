import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client, type SESv2ClientConfig } from '@aws-sdk/client-sesv2';
import { type LocalMail, type MailSettings, startMail } from '#local/cloud/mail/mail.ts';

export const CREDENTIALS = { accessKeyId: 'AKIALOCALTEST', secretAccessKey: 'local-test-secret' };

/** A mail as the JSON of the inbox gives it. */
export interface InboxMail {
  id: string;
  aan: string;
  van: string;
  onderwerp: string;
  text: string;
  html: string;
  tijd: string;
  uitkomst: string;
  tags: Record<string, string>;
  bijlagen: { naam: string; type: string; grootte: number; pad: string }[];
}

export interface PublishedEvent {
  detailType: string;
  detail: unknown;
  resources: readonly string[];
}

export interface MailStandIn {
  mail: LocalMail;
  settings: MailSettings;
  /** What was published, oldest first. */
  events: PublishedEvent[];
  /** A client of the real SDK that does not try again by itself. */
  client(config?: SESv2ClientConfig): SESv2Client;
  inbox(aan?: string): Promise<InboxMail[]>;
  close(): Promise<void>;
}

/** Starts mail with an empty mailbox in its own folder. */
export async function aMailStandIn(overrides: Partial<MailSettings> = {}): Promise<MailStandIn> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mail-'));
  const events: PublishedEvent[] = [];
  const settings: MailSettings = {
    port: 0,
    dataDir,
    now: () => new Date('2026-11-23T15:00:00.000Z'),
    region: 'eu-central-1',
    credentials: CREDENTIALS,
    verifiedIdentities: ['kindbrug.example', 'post@swv.example'],
    configurationSets: [
      { name: 'meldingen', eventTypes: ['send', 'delivery', 'bounce', 'complaint', 'reject'] },
      { name: 'alleen-bounces', eventTypes: ['BOUNCE'] },
    ],
    onEvent: (detailType, detail, resources) => events.push({ detailType, detail, resources }),
    ...overrides,
  };
  const mail = await startMail(settings);
  return {
    mail,
    settings,
    events,
    client: (config = {}) =>
      new SESv2Client({
        region: settings.region,
        endpoint: mail.url,
        credentials: CREDENTIALS,
        maxAttempts: 1,
        ...config,
      }),
    async inbox(aan) {
      const query = aan === undefined ? '' : `?aan=${encodeURIComponent(aan)}`;
      const response = await fetch(`${mail.url}/berichten${query}`);
      return (await response.json()) as InboxMail[];
    },
    async close() {
      await mail.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}
