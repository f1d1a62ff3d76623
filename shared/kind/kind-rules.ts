import type { Context } from '#shared/kernel/context.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { Kind, Ouder } from '#shared/model/kind.ts';
import { silent, type Uitkomst } from '#shared/model/uitkomst.ts';
import { requireGeboortedatum } from './geboortedatum.ts';
import { requireTeOntkoppelen, requireTeVerwijderen } from './ouder-guards.ts';

/** What can be filled in about an ouder; the account comes with the invitation. */
export type OuderGegevens = Omit<Ouder, 'id' | 'gebruikerId' | 'lidmaatschapId' | 'herkendeAccounts' | 'versie'>;

/** Changes the child's data. @throws DomainError ONGELDIGE_INVOER for another date of birth that cannot be right. */
export function bewerkKind(dossier: Dossier, kind: Omit<Kind, 'versie'>, { nu }: Pick<Context, 'nu'>): Uitkomst {
  if (kind.geboortedatum !== dossier.kind.geboortedatum) {
    requireGeboortedatum(kind.geboortedatum, '/geboortedatum', nu, dossier.kop.aangemaaktOp);
  }
  const changed = { ...kind, versie: dossier.kind.versie + 1 };
  return silent({ ...dossier, kind: changed }, 'kind', dossier.kop.id);
}

/**
 * Adds an ouder to the child. Access follows only from gezag and an account.
 * @param herkend accounts of people of the case that are recognised as this ouder's (recognize-betrokkenen.ts)
 */
export function voegOuderToe(
  dossier: Dossier,
  gegevens: OuderGegevens,
  context: Context,
  herkend: readonly string[] = [],
): Uitkomst {
  const ouder: Ouder = { ...gegevens, ...withHerkende(herkend), id: context.nieuwId(), versie: 1 };
  return silent({ ...dossier, ouders: [...dossier.ouders, ouder] }, 'ouder', ouder.id);
}

function withHerkende(accounts: readonly string[]): Pick<Ouder, 'herkendeAccounts'> {
  return accounts.length > 0 ? { herkendeAccounts: [...accounts] } : {};
}

/**
 * Changes an ouder. Taking gezag away ends their access and every toestemming they gave, from this change on.
 * @param herkend as for {@link voegOuderToe}; not given: as before
 */
export function bewerkOuder(
  dossier: Dossier,
  ouderId: string,
  gegevens: OuderGegevens,
  herkend?: readonly string[],
): Uitkomst {
  const ouder = requireOuder(dossier, ouderId);
  if (ouder.gebruikerId && gegevens.email !== ouder.email) {
    const tekst =
      'Deze ouder heeft al een account met dit e-mailadres. Vraag de beheerder om het adres van het account te wijzigen.';
    throw refuse([{ code: 'ADRES_HOORT_BIJ_ACCOUNT', tekst, plek: '/email' }]);
  }
  const { id, gebruikerId, lidmaatschapId } = ouder;
  const account = gebruikerId && lidmaatschapId ? { gebruikerId, lidmaatschapId } : {};
  const herkende = withHerkende(herkend ?? ouder.herkendeAccounts ?? []);
  const changed: Ouder = { ...gegevens, id, ...account, ...herkende, versie: ouder.versie + 1 };
  return silent({ ...dossier, ouders: replaceById(dossier.ouders, changed) }, 'ouder', ouderId);
}

/** Removes an ouder who never acted in this dossier; otherwise history would lose its actor. */
export function verwijderOuder(dossier: Dossier, ouderId: string): Uitkomst {
  const ouder = requireOuder(dossier, ouderId);
  requireTeVerwijderen(dossier, ouder);
  return silent({ ...dossier, ouders: dossier.ouders.filter((one) => one !== ouder) }, 'ouder', ouderId);
}

/**
 * Ties the ouder to the account that was made for them. A tie is never replaced: a mail address may have been somebody
 * else's, so who comes in the place of an account is decided by {@link ontkoppelOuder} first.
 * @throws DomainError STAND_VAN_ZAKEN for an ouder with another account, or an account of another ouder of this child.
 */
export function linkAccount(
  dossier: Dossier,
  ouderId: string,
  lid: Pick<Lidmaatschap, 'id' | 'gebruikerId'>,
): Uitkomst {
  const ouder = requireOuder(dossier, ouderId);
  if (ouder.lidmaatschapId === lid.id) return silent(dossier, 'ouder', ouderId);
  if (ouder.lidmaatschapId !== undefined) {
    const tekst = 'Deze ouder heeft al een ander account. Ontkoppel dat account eerst.';
    throw refuse([{ code: 'ANDER_ACCOUNT', tekst }]);
  }
  requireNietVanAndereOuder(dossier, ouderId, lid.gebruikerId);
  const changed = { ...ouder, gebruikerId: lid.gebruikerId, lidmaatschapId: lid.id, versie: ouder.versie + 1 };
  return silent({ ...dossier, ouders: replaceById(dossier.ouders, changed) }, 'ouder', ouderId);
}

/**
 * Two ouders with one account would be one person who objects to their own toestemming: the protection of the second would
 * be gone. @throws DomainError STAND_VAN_ZAKEN
 */
export function requireNietVanAndereOuder(dossier: Dossier, ouderId: string, gebruikerId: string): void {
  if (!dossier.ouders.some((one) => one.id !== ouderId && one.gebruikerId === gebruikerId)) return;
  const tekst =
    'Dit account hoort al bij een andere ouder van dit kind. Elke ouder heeft een eigen account nodig, met een eigen e-mailadres.';
  throw refuse([{ code: 'ACCOUNT_VAN_ANDERE_OUDER', tekst, plek: '/email' }]);
}

/**
 * Unties the account of an ouder: it sees nothing of this child from this change on, and its invitations end. The
 * address goes too, because it led to that account; a new account needs one that was asked again. Nobody is mailed: whoever
 * reads the mails of that account may be a stranger. [decided]
 */
export function ontkoppelOuder(dossier: Dossier, ouderId: string, context: Context): Uitkomst {
  const ouder = requireOuder(dossier, ouderId);
  requireTeOntkoppelen(ouder);
  const { gebruikerId: _, lidmaatschapId: __, email: ___, ...rest } = ouder;
  const ouders = replaceById(dossier.ouders, { ...rest, versie: rest.versie + 1 });
  const uitnodigingen = dossier.uitnodigingen.map((one) =>
    one.ouderId === ouderId && one.ingetrokkenOp === undefined
      ? { ...one, ingetrokkenOp: context.nu, versie: one.versie + 1 }
      : one,
  );
  return silent({ ...dossier, ouders, uitnodigingen }, 'ouder', ouderId);
}

/** The ouder of an id. @throws DomainError NIET_GEVONDEN */
export function requireOuder(dossier: Dossier, ouderId: string): Ouder {
  const ouder = dossier.ouders.find((one) => one.id === ouderId);
  if (!ouder) throw notFound();
  return ouder;
}
