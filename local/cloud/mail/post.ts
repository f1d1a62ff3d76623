import type { Callers } from '../permissions/callers.ts';
import type { Credentials } from '../permissions/credentials.ts';
import { type Bericht, type Bijlage, newMessageId, type UitgaandBericht, type Uitkomst } from './bericht.ts';
import type { Fault } from './faults.ts';
import { type MailStore, openMailStore } from './mail-store.ts';
import type { AcceptedMail } from './send-email.ts';
import { type ConfigurationSet, type SesEventType, sesEvents } from './ses-events.ts';

export interface MailSettings {
  /** 0 takes a free port. */
  port: number;
  /** Folder of the mailbox; it survives `kill -9`. */
  dataDir: string;
  now: () => Date;
  region: string;
  credentials: Credentials;
  /** Others, who may send what they are allowed to; absent: there are none. */
  callers?: Callers;
  /** The account in the ARNs that policies know identities and configuration sets by. */
  account?: string;
  /** Addresses and domains that may send. */
  verifiedIdentities: readonly string[];
  configurationSets: readonly ConfigurationSet[];
  /**
   * Gets each event of a mail with a configuration set (source `aws.ses`), perhaps twice after a crash; must not throw.
   */
  onEvent: (detailType: string, detail: unknown, resources: readonly string[]) => void;
  /** What the page with the mails leads to besides itself. */
  links?: InboxLinks;
}

/** Ways out of the page with the mails. */
export interface InboxLinks {
  /** A way back to where people came from. */
  back: { readonly text: string; readonly address: string };
  /** Where a link in a mail to this address leads. */
  hrefOf: (aan: string, link: string) => string;
}

/** A mail that Cognito sends; SES tells of one with a configuration set what became of it. */
export interface DirectMail {
  to: string;
  subject: string;
  html: string;
  text: string;
  from?: string;
  configurationSet?: string;
  bijlagen?: readonly Bijlage[];
}

const COGNITO_SENDER = 'no-reply@verificationemail.com';

/** What an asked fault does to the mail itself; the others only touch the answer. */
const FATE: Partial<Record<Fault, { uitkomst: Uitkomst; events: readonly SesEventType[] }>> = {
  bounce: { uitkomst: 'teruggestuurd', events: ['SEND', 'BOUNCE'] },
  complaint: { uitkomst: 'bezorgd', events: ['SEND', 'DELIVERY', 'COMPLAINT'] },
  reject: { uitkomst: 'geweigerd', events: ['REJECT'] },
  'lose-events': { uitkomst: 'bezorgd', events: [] },
};
const DELIVERED = { uitkomst: 'bezorgd', events: ['SEND', 'DELIVERY'] } as const;

/** Keeps mails and tells of them. A mail and its events are written down together, before anything is told. */
export class Post {
  readonly store: MailStore;
  readonly #settings: MailSettings;
  #now: () => Date;

  constructor(settings: MailSettings) {
    this.#settings = settings;
    this.#now = settings.now;
    this.store = openMailStore(settings.dataDir);
  }

  /** Tells of what was written down and not told yet, by an earlier process also. */
  publish(): void {
    for (const { volgnummer, detailType, detail, resources } of this.store.unpublished()) {
      this.#settings.onEvent(detailType, detail, resources);
      this.store.published(volgnummer);
    }
  }

  /** What comes in from now on is dated by this clock; absent: by that of the settings again. */
  dateBy(now: () => Date = this.#settings.now): void {
    this.#now = now;
  }

  keep({ bericht, configurationSet }: Pick<AcceptedMail, 'bericht' | 'configurationSet'>, fault?: Fault): Bericht {
    const sentAt = this.#now();
    const { uitkomst, events } = (fault && FATE[fault]) ?? simulatedFate(bericht) ?? DELIVERED;
    const kept: Bericht = { ...bericht, id: newMessageId(sentAt), tijd: sentAt.toISOString(), uitkomst };
    this.store.add(kept, configurationSet ? sesEvents(kept, events, configurationSet, this.#settings.region) : []);
    this.publish();
    return kept;
  }

  /** A mail of Cognito, without the checks of SES. Gives its id. */
  deliver(mail: DirectMail): string {
    const { to, subject, html, text, from = COGNITO_SENDER, configurationSet: name, bijlagen = [] } = mail;
    const bericht = { aan: to, van: from, onderwerp: subject, text, html, bijlagen, tags: {} };
    const configurationSet = this.#settings.configurationSets.find((set) => set.name === name);
    return this.keep({ bericht, ...(configurationSet && { configurationSet }) }).id;
  }
}

/** Addresses at which something goes wrong, in the way of the simulator of SES. */
function simulatedFate({ aan }: UitgaandBericht) {
  const local = aan.slice(0, aan.lastIndexOf('@')).toLowerCase();
  if (local.includes('bounce')) return FATE.bounce;
  if (local.includes('complaint')) return FATE.complaint;
  if (local.includes('reject')) return FATE.reject;
  return undefined;
}
