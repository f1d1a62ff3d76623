import type { Mail } from './mail.ts';

/** One mail to one address, with what ties the mail service's events to the melding. */
export interface UitgaandeMail extends Mail {
  readonly naar: string;
  readonly meldingId: string;
  readonly reeks: string;
}

/** How the mail service took it. */
export type Aanname =
  | 'AANGENOMEN'
  /** Refused for good: another try gives the same answer. */
  | 'GEWEIGERD'
  /** Busy: not sent, try again soon. */
  | 'TE_DRUK'
  /** Not sent, because of something that is not this mail's fault. */
  | 'STORING'
  /** Nobody knows: no answer came. */
  | 'ONBEKEND';

/** Port to the mail service. Never throws for what the service answers, and never tries twice by itself. */
export interface Mailer {
  send(mail: UitgaandeMail): Promise<Aanname>;
}
