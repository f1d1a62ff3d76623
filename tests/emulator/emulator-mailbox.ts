import { type Mail, Mailbox } from '#local/client/mailbox.ts';
import type { Deployed } from './deployed.ts';

interface SentMessage {
  readonly MessageId: string;
  readonly Source: string;
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
  readonly BodyHtml: string | null;
  readonly Timestamp: number;
}

/** What the emulator's SES took. It keeps no attachments. */
export class EmulatorMailbox extends Mailbox {
  override readonly keepsAttachments = false;
  readonly #url: string;

  constructor({ url }: Deployed) {
    super(url);
    this.#url = url;
  }

  override async all(address: string): Promise<readonly Mail[]> {
    const response = await fetch(`${this.#url}/_ministack/ses/messages`);
    const { messages } = (await response.json()) as { messages: Record<string, SentMessage[]> };
    return Object.values(messages)
      .flat()
      .filter(({ To }) => To.includes(address))
      .sort((a, b) => a.Timestamp - b.Timestamp)
      .map(({ MessageId, Source, Subject, BodyText, BodyHtml }) => ({
        id: MessageId,
        van: Source,
        onderwerp: Subject,
        text: BodyText,
        html: BodyHtml ?? '',
        bijlagen: [],
      }));
  }
}
