import { type DomainError, refuse } from '#shared/kernel/errors.ts';
import type { Gebruiker, Ledengroep, Lidmaatschap, Persoonverwijzing } from '#shared/model/gebruiker.ts';
import type { OrganisatieId } from '#shared/model/ids.ts';
import type { Beheerdaad, Bekendmaking } from './beheerdaad.ts';

/** A person with every lidmaatschap. */
export interface Account {
  readonly gebruiker: Gebruiker;
  readonly lidmaatschappen: readonly Lidmaatschap[];
}

/**
 * What a change of a lidmaatschap asks of the cases that it stands on (shared/dienst/dienst.ts). That they are gone
 * through is written with every change and nobody can forget it; ANDERS_NIETS is for what changes nothing of what
 * somebody does, such as a name.
 */
export type Dienstgevolg = 'SLUITEN' | 'HOUDEN' | 'ANDERS_NIETS';

/** Port to accounts and lidmaatschappen. */
export interface GebruikerStore {
  /** One Query on the person's own partition, strongly consistent. */
  load(gebruikerId: string): Promise<Account | undefined>;
  /** One lidmaatschap; undefined when it does not exist or is not this person's. */
  findLidmaatschap(
    verwijzing: Pick<Persoonverwijzing, 'gebruikerId' | 'lidmaatschapId'>,
  ): Promise<Lidmaatschap | undefined>;
  /** The person with this mail address, in whatever case it was typed. */
  findByEmail(email: string): Promise<Account | undefined>;
  /**
   * The ids of those whose mail address is of this mailbox, in whatever spelling (adresvorm.ts). Only to recognise an
   * ouder by, never to give anything.
   */
  listByAdresvorm(email: string): Promise<readonly string[]>;
  /**
   * The members of an organisation in one group, by name, without those who were removed. One Query, or more when many
   * are left out.
   * @param toon whom to list; a page is full of those, all when not given
   */
  listMembers(
    organisatieId: OrganisatieId,
    groep: Ledengroep,
    page: Page,
    toon?: (lid: Lidmaatschap) => boolean,
  ): Promise<PageOf<Lidmaatschap>>;
  /** Writes a new person with a first lidmaatschap, or adds a lidmaatschap; all or nothing. */
  create(account: Account, daad?: Beheerdaad, bekend?: Bekendmaking): Promise<void>;
  /**
   * Replaces a person or lidmaatschap of the version before this one.
   * @throws ConcurrentChange; DomainError GEEN_TOEGANG when who does it is no beheerder any more.
   */
  saveGebruiker(gebruiker: Gebruiker, daad?: Beheerdaad, bekend?: Bekendmaking): Promise<void>;
  saveLidmaatschap(
    lidmaatschap: Lidmaatschap,
    daad?: Beheerdaad,
    bekend?: Bekendmaking,
    gevolg?: Dienstgevolg,
  ): Promise<void>;
  /**
   * Writes what the owner answered to a lidmaatschap that waits. Its version stays: who asked must not see that there
   * was an answer.
   * @throws ConcurrentChange
   */
  saveAntwoord(lidmaatschap: Lidmaatschap, bekend: Bekendmaking): Promise<void>;
}

/** Which part of a list: at most `aantal` items from where the cursor stands. */
export interface Page {
  readonly aantal?: number | undefined;
  readonly cursor?: string | undefined;
}

/** One page of a list, and the cursor of the next one if there is more. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly volgende?: string | undefined;
}

/** The refusal of a mail address that belongs to somebody else. */
export function emailInUse(): DomainError {
  const tekst = 'Er is al een account met dit e-mailadres. Zoek die persoon op en voeg een organisatie toe.';
  return refuse([{ code: 'EMAIL_IN_GEBRUIK', tekst, plek: '/email' }]);
}
