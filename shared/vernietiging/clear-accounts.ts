/**
 * Parents, and people who were invited to an overleg from outside, have an account only because of a dossier. When the
 * last one goes, so does the account.
 */

import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { eraseGebruiker, eraseLidmaatschap } from '#shared/gebruiker/erase-account.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { groepVan, isAanvaard } from '#shared/model/gebruiker.ts';
import type { HulpvraagId, LidmaatschapId } from '#shared/model/ids.ts';
import type { AccountDirectory } from '#shared/ports/account-directory.ts';
import type { Account, GebruikerStore } from '#shared/ports/gebruiker-store.ts';

export interface OpruimDeps {
  readonly gebruikers: Pick<GebruikerStore, 'load' | 'saveGebruiker' | 'saveLidmaatschap'>;
  readonly accounts: Pick<AccountDirectory, 'remove'>;
  /** True while a list of this lidmaatschap names another hulpvraag than this one. */
  readonly heeftAndereHulpvraag: (
    lidmaatschapId: LidmaatschapId,
    hulpvraagId: HulpvraagId,
    nu: Moment,
  ) => Promise<boolean>;
}

/**
 * Removes the lidmaatschappen that a hulpvraag brought in and that nothing else needs, and the accounts that have no
 * other. Done while the hulpvraag can still be read, so that a run that died is finished by the next one.
 * @returns how many lidmaatschappen went, in this run
 */
export async function clearAccounts(deps: OpruimDeps, dossier: Dossier, nu: Moment): Promise<number> {
  let aantal = 0;
  for (const { gebruikerId, lidmaatschapId } of mensenVan(dossier)) {
    if (await deps.heeftAndereHulpvraag(lidmaatschapId, dossier.hulpvraag.id, nu)) continue;
    if (await retryOnConflict(() => removeLid(deps, gebruikerId, lidmaatschapId))) aantal++;
    await retryOnConflict(() => removeWhoHasNothing(deps, gebruikerId));
  }
  return aantal;
}

interface LidRef {
  readonly gebruikerId: string;
  readonly lidmaatschapId: LidmaatschapId;
}

/**
 * Who could be here for this hulpvraag only. Parents belong to the child: they stay as long as it has another
 * hulpvraag.
 */
function mensenVan(dossier: Dossier): readonly LidRef[] {
  const genodigden = dossier.uitnodigingen.filter((one) => one.soort === 'EXTERN').map((one) => one.persoon);
  const ouders = dossier.andereHulpvragen.length > 0 ? [] : dossier.ouders;
  const metAccount = ouders.flatMap(({ gebruikerId, lidmaatschapId }) =>
    gebruikerId && lidmaatschapId ? [{ gebruikerId, lidmaatschapId }] : [],
  );
  return [...new Map([...metAccount, ...genodigden].map((one) => [one.lidmaatschapId, one])).values()];
}

/** False when it is gone already, or is that of somebody who works for an organisation. */
async function removeLid(deps: OpruimDeps, gebruikerId: string, lidmaatschapId: LidmaatschapId): Promise<boolean> {
  const account = await deps.gebruikers.load(gebruikerId);
  const lid = account?.lidmaatschappen.find((one) => one.id === lidmaatschapId);
  if (!lid || lid.stand === 'VERWIJDERD' || groepVan(lid) !== 'BIJ_DOSSIER') return false;
  await deps.gebruikers.saveLidmaatschap(eraseLidmaatschap(lid), undefined, undefined, 'ANDERS_NIETS');
  return true;
}

/**
 * Blocked first: from then on nobody is invited with this account. The address is free only when the pool has let it
 * go, or a new invitation would find the account that is about to disappear.
 */
async function removeWhoHasNothing(deps: OpruimDeps, gebruikerId: string): Promise<void> {
  const account = await deps.gebruikers.load(gebruikerId);
  if (!account || account.gebruiker.stand === 'VERWIJDERD' || !hasNothing(account)) return;
  const { gebruiker, lidmaatschappen } = account;
  const geblokkeerd = { ...gebruiker, stand: 'GEBLOKKEERD', versie: gebruiker.versie + 1 } as const;
  if (gebruiker.stand === 'ACTIEF') await deps.gebruikers.saveGebruiker(geblokkeerd);
  for (const lid of lidmaatschappen.filter((one) => one.stand !== 'VERWIJDERD')) {
    await deps.gebruikers.saveLidmaatschap(eraseLidmaatschap(lid), undefined, undefined, 'ANDERS_NIETS');
  }
  await deps.accounts.remove(gebruikerId);
  await deps.gebruikers.saveGebruiker(eraseGebruiker(gebruiker.stand === 'ACTIEF' ? geblokkeerd : gebruiker));
}

/** What another SWV asked and the owner never answered keeps no account. */
function hasNothing({ lidmaatschappen }: Account): boolean {
  return lidmaatschappen.every((one) => one.stand === 'VERWIJDERD' || !isAanvaard(one));
}
