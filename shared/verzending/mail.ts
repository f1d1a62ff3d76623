/** What every mail of this installation has in common. */
export interface MailInstellingen {
  /** Where people log in, without a slash at the end. */
  readonly webOrigin: string;
  /** The address that mails come from; the organiser of invitations. */
  readonly afzender: string;
}

/** An appointment that goes with a mail. */
export interface Agendabestand {
  readonly methode: 'REQUEST' | 'CANCEL';
  readonly inhoud: string;
}

/** A mail without its address. */
export interface Mail {
  readonly onderwerp: string;
  readonly text: string;
  readonly html: string;
  readonly ics?: Agendabestand;
}
