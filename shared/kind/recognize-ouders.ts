/**
 * Recognises an ouder of the child in whoever is about to get into the case: by the account, whatever organisation it
 * is chosen for, and by every mail address that is known of the account and of the ouder. Asked before anybody gets an
 * account or a mail.
 */
import { isZelfdeAdres } from '#shared/kernel/adresvorm.ts';
import { type DomainError, refuse } from '#shared/kernel/errors.ts';
import type { Ouder } from '#shared/model/kind.ts';
import type { Account, GebruikerStore } from '#shared/ports/gebruiker-store.ts';

export interface HerkenDeps {
  readonly gebruikers: Pick<GebruikerStore, 'load' | 'listByAdresvorm'>;
}

/** Who is about to get in: an account, or an address that may have one. */
export interface Binnenkomer {
  readonly gebruikerId?: string | undefined;
  readonly email?: string | undefined;
}

/** The ouders of the child that this is, most often none. */
export async function recognizeOuders(
  deps: HerkenDeps,
  ouders: readonly Ouder[],
  wie: Binnenkomer,
): Promise<readonly Ouder[]> {
  if (ouders.length === 0) return [];
  const [binnenkomers, ...accounts] = await Promise.all([
    accountsVan(deps, wie),
    ...ouders.map(({ gebruikerId }) => (gebruikerId ? deps.gebruikers.load(gebruikerId) : undefined)),
  ]);
  const ids = binnenkomers.map(({ gebruiker }) => gebruiker.id);
  const adressen = [wie.email, ...binnenkomers.flatMap(adressenVan)];
  return ouders.filter((ouder, index) => {
    if ([...ids, wie.gebruikerId].some((id) => id !== undefined && isAccountVan(ouder, id))) return true;
    const eigen = [ouder.email, accounts[index]?.gebruiker.email];
    return eigen.some((een) => adressen.some((ander) => isZelfdeAdres(een, ander)));
  });
}

/** The account that was chosen, or those at the address in whatever spelling it was typed. */
async function accountsVan(
  { gebruikers }: HerkenDeps,
  { gebruikerId, email }: Binnenkomer,
): Promise<readonly Account[]> {
  const ids = gebruikerId !== undefined ? [gebruikerId] : email ? await gebruikers.listByAdresvorm(email) : [];
  const accounts = await Promise.all(ids.map((id) => gebruikers.load(id)));
  return accounts.filter((one) => one !== undefined);
}

function isAccountVan(ouder: Ouder, gebruikerId: string): boolean {
  return ouder.gebruikerId === gebruikerId || (ouder.herkendeAccounts?.includes(gebruikerId) ?? false);
}

function adressenVan({ gebruiker }: Account): readonly (string | undefined)[] {
  return [gebruiker.email, gebruiker.vorigEmail];
}

/**
 * Refuses an ouder zonder gezag in any place of the case, whatever the role.
 * @param plek JSON pointer to whoever was chosen
 * @throws DomainError STAND_VAN_ZAKEN
 */
export async function requireGeenOuderZonderGezag(
  deps: HerkenDeps,
  ouders: readonly Ouder[],
  wie: Binnenkomer | undefined,
  plek: string,
): Promise<void> {
  if (wie && (await recognizeOuders(deps, ouders, wie)).some((ouder) => !ouder.gezag)) throw withoutGezag(plek);
}

/**
 * The same for whoever is invited to a meeting; an ouder met gezag is invited as an ouder, so that they read as one and
 * are not counted twice. [decided]
 * @throws DomainError STAND_VAN_ZAKEN
 */
export async function requireGeenOuder(
  deps: HerkenDeps,
  ouders: readonly Ouder[],
  wie: Binnenkomer,
  plek: string,
): Promise<void> {
  const herkend = await recognizeOuders(deps, ouders, wie);
  if (herkend.some((ouder) => !ouder.gezag)) throw withoutGezag(plek);
  if (herkend.length > 0) throw chooseAsOuder(plek);
}

/** The refusal of an ouder zonder gezag, with the way that is open. */
export function withoutGezag(plek: string): DomainError {
  const tekst =
    'Dit is een ouder zonder gezag van dit kind: het account of het e-mailadres is hetzelfde. Deze ouder krijgt zo geen toegang. Moet deze ouder toch bij een overleg meelezen? Kies dan de ouder bij het kind en stel dat met een reden voor: een collega keurt het goed of af.';
  return refuse([{ code: 'OUDER_ZONDER_GEZAG', tekst, plek }]);
}

function chooseAsOuder(plek: string): DomainError {
  const tekst =
    'Dit is een ouder met gezag van dit kind: het account of het e-mailadres is hetzelfde. Kies deze persoon bij de ouders van het kind.';
  return refuse([{ code: 'OUDER_KIEZEN', tekst, plek }]);
}
