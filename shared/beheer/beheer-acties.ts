/**
 * What a beheerder may do now with an account, a lidmaatschap or an organisation, and if not, why: asked of the guards
 * of the very acts.
 */
import type { AccountBijOns } from '#shared/gebruiker/beheer-van.ts';
import { requireNietGeweest } from '#shared/gebruiker/inlog.ts';
import { refuse } from '#shared/kernel/errors.ts';
import { type Actor, type Gebruiker, groepVan, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { Organisatie } from '#shared/model/organisatie.ts';
import { askKan } from '#shared/toegang/ask-kan.ts';
import type { Accountactie, Lidactie, Organisatieactie } from './actienamen.ts';
import { requireIemandAnders } from './rollen.ts';

type Guards<A extends string, T> = Readonly<Record<A, (object: T, actor: Actor) => void>>;

const LID: Guards<Lidactie, Lidmaatschap> = {
  bewerkLid: (lid, actor) => {
    requireIemandAnders(lid.gebruikerId, actor);
    requireGeenDossierlid(lid);
    requireBevestigd(lid);
  },
  blokkeerLid: (lid, actor) => {
    requireIemandAnders(lid.gebruikerId, actor);
    requireBevestigd(lid);
    requireNietGeblokkeerd(lid);
  },
  deblokkeerLid: (lid, actor) => {
    requireIemandAnders(lid.gebruikerId, actor);
    requireBevestigd(lid);
    requireGeblokkeerd(lid);
  },
};

const ACCOUNT: Guards<Accountactie, AccountBijOns> = {
  doeAccountverzoek: (account, actor) => {
    requireIemandAnders(account.gebruiker.id, actor);
    requireActief(account);
    requireBeheerHier(account);
  },
  nodigOpnieuwUit: (account) => {
    requireActief(account);
    requireNietGeweest(account);
  },
  blokkeerAccount: ({ gebruiker }, actor) => {
    requireIemandAnders(gebruiker.id, actor);
    requireNietGeblokkeerd(gebruiker);
  },
  deblokkeerAccount: ({ gebruiker }, actor) => {
    requireIemandAnders(gebruiker.id, actor);
    requireGeblokkeerd(gebruiker);
  },
  verwijderAccount: ({ gebruiker }, actor) => requireIemandAnders(gebruiker.id, actor),
};

const ORGANISATIE: Guards<Organisatieactie, Organisatie> = {
  bewerkOrganisatie: () => undefined,
  nodigLidUit: requireActieve,
};

export const lidActies = (lid: Lidmaatschap, actor: Actor) => listActs(LID, lid, actor);
export const accountActies = (account: AccountBijOns, actor: Actor) => listActs(ACCOUNT, account, actor);
export const organisatieActies = (organisatie: Organisatie, actor: Actor) => listActs(ORGANISATIE, organisatie, actor);

function listActs<A extends string, T>(guards: Guards<A, T>, object: T, actor: Actor) {
  return (Object.keys(guards) as A[]).map((actie) => askKan(actie, () => guards[actie](object, actor)));
}

/** @throws DomainError for a lidmaatschap that a second beheerder has not confirmed. */
export function requireBevestigd({ stand }: Lidmaatschap): void {
  if (stand !== 'WACHT_OP_BEVESTIGING') return;
  const tekst = 'Hier wacht nog een verzoek op een andere beheerder. Die kan het goedkeuren; afkeuren kunt u ook zelf.';
  throw refuse([{ code: 'WACHT_OP_BEVESTIGING', tekst }]);
}

/** @throws DomainError for an ouder or invitee, whose role follows from a dossier. */
export function requireGeenDossierlid(lid: Lidmaatschap): void {
  if (groepVan(lid) !== 'BIJ_DOSSIER') return;
  const tekst =
    'Deze persoon is ouder of genodigde bij een dossier. De rol volgt uit dat dossier; hier kunt u alleen blokkeren.';
  throw refuse([{ code: 'HOORT_BIJ_DOSSIER', tekst }]);
}

/** @throws DomainError for an account that is blocked, as a whole or everywhere here. */
export function requireActief({ gebruiker, lidmaatschappen }: AccountBijOns): void {
  if (gebruiker.stand === 'ACTIEF' && lidmaatschappen.some((one) => one.stand === 'ACTIEF')) return;
  throw refuse([{ code: 'GEBLOKKEERD', tekst: 'Deze persoon is geblokkeerd. Hef eerst de blokkade op.' }]);
}

/**
 * @throws DomainError for the account of another SWV whose owner works here. One that waits for its owner passes: it
 *   may not be told from a new one.
 */
export function requireBeheerHier({ vanOns, aanvaard }: AccountBijOns): void {
  if (vanOns || !aanvaard) return;
  const tekst =
    'Het account van deze persoon is van een ander samenwerkingsverband. Dat kan dit doen, of de persoon zelf draagt het beheer aan u over bij “Mijn account”.';
  throw refuse([{ code: 'BEHEER_ELDERS', tekst }]);
}

/** @throws DomainError for an organisation that does not take part any more. */
export function requireActieve({ actief }: Organisatie): void {
  if (actief) return;
  const tekst = 'Deze organisatie is niet meer actief. Maak de organisatie eerst weer actief.';
  throw refuse([{ code: 'ORGANISATIE_NIET_ACTIEF', tekst }]);
}

/** To block once more changes nothing, and neither does ending a block that is not there. */
function requireNietGeblokkeerd({ stand }: Pick<Gebruiker, 'stand'> | Lidmaatschap): void {
  if (stand !== 'GEBLOKKEERD') return;
  throw refuse([{ code: 'AL_GEBLOKKEERD', tekst: 'Dit is al geblokkeerd.' }]);
}

function requireGeblokkeerd({ stand }: Pick<Gebruiker, 'stand'> | Lidmaatschap): void {
  if (stand === 'GEBLOKKEERD') return;
  throw refuse([{ code: 'NIET_GEBLOKKEERD', tekst: 'Dit is niet geblokkeerd.' }]);
}
