import { beherendSwvVan } from '#shared/gebruiker/beheer-van.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { ACCOUNTMAIL, type Melding } from '#shared/model/melding.ts';
import type { Account, GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import type { MeldingStore } from '#shared/ports/melding-store.ts';
import type { Mailbericht } from './process-mailbericht.ts';
import { afterAccountmail } from './verzendstand.ts';

/** What the mail service tells of a mail that the user pool sent: no melding, so it is known by whom it went to. */
export interface Accountmailbericht extends Pick<Mailbericht, 'verzondenOp' | 'bezorging'> {
  readonly naar: string;
}

export interface AccountmailDeps {
  readonly meldingen: Pick<MeldingStore, 'find' | 'add' | 'replace'>;
  readonly gebruikers: Pick<GebruikerStore, 'findByEmail'>;
  /** Lets some time pass, in milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** An invitation leaves the pool just before its account is written, and can come back within that time. */
const LOOKS = 6;
const BETWEEN_LOOKS_MS = 1_000;

const MAX_TRIES = 10;

/**
 * Puts a mail of the user pool that did not arrive on the list of the SWV that manages the account, and takes it off
 * when a later one did. One row per account: only the last mail counts. The same event twice, or in another order, ends
 * the same.
 * @returns whose account it was; undefined when nobody has this address.
 */
export async function processAccountmail(
  deps: AccountmailDeps,
  bericht: Accountmailbericht,
): Promise<string | undefined> {
  const isMis = bericht.bezorging !== undefined && bericht.bezorging !== 'BEZORGD';
  const account = await findAccount(deps, bericht.naar, isMis ? LOOKS : 1);
  const samenwerkingsverbandId = account && beherendSwvVan(account);
  if (!account || samenwerkingsverbandId === undefined) return undefined;
  const { id } = account.gebruiker;
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const was = (await deps.meldingen.find(id, id))?.melding;
    if (!was && !isMis) return id;
    if (!was) {
      await deps.meldingen.add({ ...accountmail(id, samenwerkingsverbandId), ...toStand(bericht) });
      return id;
    }
    const na = afterAccountmail(was, bericht.verzondenOp, bericht.bezorging);
    if (na === was || (await deps.meldingen.replace(was, na))) return id;
  }
  throw new Error('The mail of this account keeps being changed by others');
}

async function findAccount(deps: AccountmailDeps, naar: string, looks: number): Promise<Account | undefined> {
  for (let look = 1; look < looks; look++) {
    const account = await deps.gebruikers.findByEmail(naar);
    if (account) return account;
    await deps.pause(BETWEEN_LOOKS_MS);
  }
  return deps.gebruikers.findByEmail(naar);
}

function accountmail(gebruikerId: string, samenwerkingsverbandId: SamenwerkingsverbandId) {
  return {
    id: gebruikerId,
    soort: ACCOUNTMAIL,
    doelgroep: 'ACCOUNT',
    aan: gebruikerId,
    samenwerkingsverbandId,
    feiten: {},
  } as const;
}

function toStand({
  verzondenOp,
  bezorging,
}: Accountmailbericht): Pick<Melding, 'stand' | 'pogingen' | 'verzondenOp' | 'bezorging' | 'aangemaaktOp'> {
  return {
    stand: 'VERZONDEN',
    pogingen: 1,
    verzondenOp,
    aangemaaktOp: verzondenOp,
    ...(bezorging ? { bezorging } : {}),
  };
}
