/**
 * Sends through SES. One try per call: SES has no key that makes a repeated request harmless, so only the caller
 * decides.
 */
import { type Attachment, SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Report } from '#shared/kernel/report.ts';
import type { Agendabestand } from '#shared/verzending/mail.ts';
import type { Aanname, Mailer, UitgaandeMail } from '#shared/verzending/mailer.ts';
import { writeMeldingTags } from './melding-tags.ts';

export interface MailerSettings {
  /** The address that mails come from; its domain is verified at SES. */
  readonly from: string;
  /** Publishes the events of the mails. */
  readonly configurationSet: string;
  readonly client?: SESv2ClientConfig;
  readonly report: Report;
}

/** Together well below the lease of a melding, and below what a function has left after its working time. */
const TIMEOUTS = { connectionTimeout: 2_000, requestTimeout: 10_000, throwOnRequestTimeout: true };

export function createSesMailer({ from, configurationSet, client, report }: MailerSettings): Mailer {
  const ses = new SESv2Client({ requestHandler: TIMEOUTS, ...client, maxAttempts: 1 });
  return {
    async send(mail) {
      try {
        await ses.send(commandFor(mail, from, configurationSet));
        return 'AANGENOMEN';
      } catch (error) {
        const aanname = aannameOf(error);
        report('mail not taken', error, { meldingId: mail.meldingId, aanname });
        return aanname;
      }
    },
  };
}

function commandFor(mail: UitgaandeMail, from: string, configurationSet: string): SendEmailCommand {
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return new SendEmailCommand({
    FromEmailAddress: `Kindbrug <${from}>`,
    Destination: { ToAddresses: [mail.naar] },
    ConfigurationSetName: configurationSet,
    EmailTags: writeMeldingTags(mail),
    Content: {
      Simple: {
        Subject: utf8(mail.onderwerp),
        Body: { Text: utf8(mail.text), Html: utf8(mail.html) },
        ...(mail.ics ? { Attachments: [invitation(mail.ics)] } : {}),
      },
    },
  });
}

function invitation({ methode, inhoud }: Agendabestand): Attachment {
  return {
    FileName: 'overleg.ics',
    ContentType: `text/calendar; charset=utf-8; method=${methode}`,
    ContentDisposition: 'ATTACHMENT',
    RawContent: Buffer.from(inhoud, 'utf8'),
  };
}

const TE_DRUK = ['TooManyRequestsException', 'ThrottlingException', 'LimitExceededException'];
/** About this mail, and so the same at every try. */
const GEWEIGERD = ['MessageRejected', 'BadRequestException'];
/** The connection was not made, so nothing was sent. */
const GEEN_VERBINDING = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

function aannameOf(error: unknown): Aanname {
  if (!(error instanceof Error)) return 'ONBEKEND';
  if (TE_DRUK.includes(error.name)) return 'TE_DRUK';
  if (GEWEIGERD.includes(error.name)) return 'GEWEIGERD';
  if (isAnswered(error) || isUnconnected(error)) return 'STORING';
  return 'ONBEKEND';
}

/** SES answered that it did not take the mail: a failure of its own, or a setting or permission of ours. */
function isAnswered(error: Error): boolean {
  if (!('$metadata' in error)) return false;
  const { httpStatusCode } = error.$metadata as { readonly httpStatusCode?: number };
  return httpStatusCode !== undefined && httpStatusCode >= 400;
}

function isUnconnected(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  const isConnecting = error.name === 'TimeoutError' && /establish a connection/.test(error.message);
  return GEEN_VERBINDING.includes(code) || error.name === 'CredentialsProviderError' || isConnecting;
}
