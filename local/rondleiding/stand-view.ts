/** Types only: the page in the browser and the server that answers it read the same, each with its own library. */

/** What the page asks for again and again: how far the seed and the story are, and the codes of this moment. */
export interface Stand {
  /** Everything is there. */
  readonly isKlaar: boolean;
  /** What goes on until then, in words, and how much of it is done: 0 to 1. */
  readonly bezig: string;
  readonly deel: number;
  /** Who can sign in, by id. */
  readonly mensen: Readonly<Record<string, Inloggegevens>>;
  /** How long the codes are still shown, in seconds. */
  readonly seconden: number;
  /** The step that is next, from 1; 0 while the case of the story is not there. */
  readonly stap: number;
  readonly mails: readonly { readonly aan: string; readonly onderwerp: string; readonly adres: string }[];
}

export interface Inloggegevens {
  readonly email: string;
  readonly wachtwoord: string;
  readonly code: string;
  /** Where they sign in: a host of their own. */
  readonly adres: string;
}
