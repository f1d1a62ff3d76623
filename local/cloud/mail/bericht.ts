/** How a mail ended: in the mailbox, sent back by the receiver, or kept back by SES. */
export type Uitkomst = 'bezorgd' | 'teruggestuurd' | 'geweigerd';

/** A file in a mail; `inhoud` are its bytes. */
export interface Bijlage {
  naam: string;
  type: string;
  inhoud: Uint8Array;
}

/** A mail as the inbox keeps it. `id` is the message id of SES. */
export interface Bericht {
  id: string;
  aan: string;
  van: string;
  onderwerp: string;
  text: string;
  html: string;
  bijlagen: readonly Bijlage[];
  /** ISO moment of sending. */
  tijd: string;
  tags: Readonly<Record<string, string>>;
  uitkomst: Uitkomst;
}

/** A mail that is to be sent: what the sender decides. */
export type UitgaandBericht = Omit<Bericht, 'id' | 'tijd' | 'uitkomst'>;

/** An id in the form of SES: time, something random, and a counter that is always 0. */
export function newMessageId(now: Date): string {
  return `0107${now.getTime().toString(16).padStart(12, '0')}-${crypto.randomUUID()}-000000`;
}
