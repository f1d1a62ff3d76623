/**
 * What stands in the way of an act on one ouder, whatever is filled in. The act asks it, and so does the page that
 * offers the act.
 */
import { refuse } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Ouder } from '#shared/model/kind.ts';
import { bezwarenVan } from '#shared/model/toestemming.ts';

/** @throws DomainError for an ouder who ever acted in this dossier; otherwise history would lose its actor. */
export function requireTeVerwijderen(dossier: Dossier, { id: ouderId }: Ouder): void {
  const deed = [
    dossier.toestemmingen.some(
      (one) => one.ouderId === ouderId || bezwarenVan(one).some((bezwaar) => bezwaar.ouderId === ouderId),
    ),
    dossier.zienswijzen.some((one) => one.ouderId === ouderId),
    dossier.uitnodigingen.some((one) => one.ouderId === ouderId),
    // In a dossier that was joined to this one they may have; there they are not read.
    dossier.kop.samengevoegd?.some(({ ouders }) => ouders.some(({ hier }) => hier === ouderId)),
  ];
  if (!deed.includes(true)) return;
  const tekst =
    'Deze ouder heeft al iets gedaan in dit dossier en blijft daarom staan. Is het verkeerde account gekoppeld? Ontkoppel het dan. Heeft deze ouder geen gezag meer? Wijzig dat dan.';
  throw refuse([{ code: 'OUDER_BLIJFT', tekst }]);
}

/** @throws DomainError for an ouder without an account. */
export function requireTeOntkoppelen({ gebruikerId, lidmaatschapId }: Ouder): void {
  if (gebruikerId || lidmaatschapId) return;
  throw refuse([{ code: 'GEEN_ACCOUNT', tekst: 'Deze ouder heeft geen account in dit dossier.' }]);
}

/** @throws DomainError for an ouder without gezag: two people decide about one, round by round. */
export function requireGezag({ gezag }: Ouder): void {
  if (gezag) return;
  const tekst =
    'Alleen een ouder met gezag kan een account voor dit dossier krijgen. Moet een ouder zonder gezag bij een overleg meelezen? Stel dat voor bij het overleg: een collega keurt het goed of af.';
  throw refuse([{ code: 'OUDER_ZONDER_GEZAG', tekst }]);
}

/** The mail address of an ouder. @throws DomainError for one of whom no mail address is known. */
export function requireAdres({ email }: Ouder): string {
  if (email) return email;
  throw refuse([{ code: 'ADRES_ONTBREEKT', tekst: 'Vul eerst het e-mailadres van deze ouder in.', plek: '/email' }]);
}

/** @throws DomainError for an ouder who has an account here already: to give it again changes nothing. */
export function requireZonderAccount({ gebruikerId, lidmaatschapId }: Ouder): void {
  if (!gebruikerId || !lidmaatschapId) return;
  throw refuse([{ code: 'AL_EEN_ACCOUNT', tekst: 'Deze ouder heeft al een account in dit dossier.' }]);
}
