import { type Dossier, replaceById } from '#shared/dossier/dossier.ts';
import { silent, type Uitkomst } from '#shared/dossier/uitkomst.ts';
import type { Lidmaatschap } from '#shared/gebruiker/gebruiker.ts';
import type { Context } from '#shared/kernel/context.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import type { Kind, Ouder } from './kind.ts';

/** What can be filled in about an ouder; the account comes with the invitation. */
export type OuderGegevens = Pick<Ouder, 'naam' | 'relatie' | 'gezag' | 'email' | 'telefoon'>;

/** Changes the child's data. */
export function bewerkKind(dossier: Dossier, kind: Omit<Kind, 'versie'>): Uitkomst {
  const changed = { ...kind, versie: dossier.kind.versie + 1 };
  return silent({ ...dossier, kind: changed }, 'kind', dossier.kop.id);
}

/** Adds an ouder to the child. Access follows only from gezag and an account. */
export function voegOuderToe(dossier: Dossier, gegevens: OuderGegevens, context: Context): Uitkomst {
  const ouder: Ouder = { ...gegevens, id: context.nieuwId(), versie: 1 };
  return silent({ ...dossier, ouders: [...dossier.ouders, ouder] }, 'ouder', ouder.id);
}

/** Changes an ouder. Taking gezag away ends their access and every toestemming they gave, from this change on. */
export function bewerkOuder(dossier: Dossier, ouderId: string, gegevens: OuderGegevens): Uitkomst {
  const ouder = requireOuder(dossier, ouderId);
  if (ouder.gebruikerId && gegevens.email !== ouder.email) {
    const tekst =
      'Deze ouder heeft al een account met dit e-mailadres. Vraag de beheerder om het adres van het account te wijzigen.';
    throw refuse([{ code: 'ADRES_HOORT_BIJ_ACCOUNT', tekst, plek: '/email' }]);
  }
  const { id, gebruikerId, lidmaatschapId } = ouder;
  const account = gebruikerId && lidmaatschapId ? { gebruikerId, lidmaatschapId } : {};
  const changed: Ouder = { ...gegevens, id, ...account, versie: ouder.versie + 1 };
  return silent({ ...dossier, ouders: replaceById(dossier.ouders, changed) }, 'ouder', ouderId);
}

/** Removes an ouder who never acted in this dossier; otherwise history would lose its actor. */
export function verwijderOuder(dossier: Dossier, ouderId: string): Uitkomst {
  const ouder = requireOuder(dossier, ouderId);
  const deed = [
    dossier.toestemmingen.some((one) => one.ouderId === ouderId || one.bezwaar?.ouderId === ouderId),
    dossier.zienswijzen.some((one) => one.ouderId === ouderId),
    dossier.uitnodigingen.some((one) => one.ouderId === ouderId),
  ];
  if (deed.includes(true)) {
    const tekst = 'Deze ouder heeft al iets gedaan in dit dossier. Zet "gezag" uit om de toegang te beëindigen.';
    throw refuse([{ code: 'OUDER_BLIJFT', tekst }]);
  }
  return silent({ ...dossier, ouders: dossier.ouders.filter((one) => one !== ouder) }, 'ouder', ouderId);
}

/** Ties the ouder to the account that was made for them. */
export function koppelAccount(
  dossier: Dossier,
  ouderId: string,
  lid: Pick<Lidmaatschap, 'id' | 'gebruikerId'>,
): Uitkomst {
  const ouder = requireOuder(dossier, ouderId);
  const changed = { ...ouder, gebruikerId: lid.gebruikerId, lidmaatschapId: lid.id, versie: ouder.versie + 1 };
  return silent({ ...dossier, ouders: replaceById(dossier.ouders, changed) }, 'ouder', ouderId);
}

/** The ouder of an id. @throws DomainError NIET_GEVONDEN */
export function requireOuder(dossier: Dossier, ouderId: string): Ouder {
  const ouder = dossier.ouders.find((one) => one.id === ouderId);
  if (!ouder) throw notFound();
  return ouder;
}
