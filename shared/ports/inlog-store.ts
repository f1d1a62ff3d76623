import type { Persoonverwijzing } from '#shared/model/gebruiker.ts';

/** Port to the one thing that is written when somebody signs in. Apart, so that who may do this may do nothing else. */
export interface InlogStore {
  /**
   * Notes that the owner of a lidmaatschap has signed in. Nothing else of the row changes, nor its version; one that is
   * gone stays so.
   */
  noteInlog(verwijzing: Pick<Persoonverwijzing, 'gebruikerId' | 'lidmaatschapId'>): Promise<void>;
}
