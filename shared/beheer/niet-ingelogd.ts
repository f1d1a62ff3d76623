/** Who was invited to a case and has not come in: for whoever works on it, who knows whom to call. */
import { type AccountBijOns, viewAccountFor } from '#shared/gebruiker/beheer-van.ts';
import { isNooitIngelogd } from '#shared/gebruiker/inlog.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { type Betrokkene, betrokkenen, hasToegang } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Doelgroep } from '#shared/model/melding.ts';
import { isOpenOfKomt } from '#shared/model/overlegronde.ts';
import type { GebruikerStore } from '#shared/ports/gebruiker-store.ts';

/** Somebody who was mailed an invitation and has not signed in. */
export interface NietIngelogde {
  readonly gebruikerId: string;
  readonly doelgroep: Doelgroep;
  readonly naam: string;
  readonly uitgenodigdOp: Moment;
}

/** Where accounts are looked up. */
export type Accounts = Pick<GebruikerStore, 'load'>;

/** Those whom this case is open to, now or by an invitation that still counts, and who never signed in. */
export async function lijstNietIngelogd(
  gebruikers: Accounts,
  dossier: Dossier,
  nu: Moment,
): Promise<readonly NietIngelogde[]> {
  const wie = betrokkenen(dossier).filter((one) => isWelkom(one, dossier, nu));
  const found = await Promise.all(wie.map((one) => accountHier(gebruikers, dossier, one)));
  return wie.flatMap(({ doelgroep, persoon }, index) => {
    const account = found[index];
    const lid = account?.lidmaatschappen.find(({ id }) => id === persoon.lidmaatschapId);
    if (!account || !lid || !isNooitIngelogd(account)) return [];
    return [{ gebruikerId: lid.gebruikerId, doelgroep, naam: lid.naam, uitgenodigdOp: lid.aangemaaktOp }];
  });
}

/** True for somebody whom the case is open to now, or by an invitation that still counts. */
export function isWelkom(one: Betrokkene, dossier: Dossier, nu: Moment): boolean {
  const { lidmaatschapId } = one.persoon;
  const isGenodigd = dossier.uitnodigingen.some(
    (uitnodiging) => uitnodiging.persoon.lidmaatschapId === lidmaatschapId && isOpenOfKomt(uitnodiging, dossier, nu),
  );
  return isGenodigd || hasToegang(one, dossier, nu);
}

/** The account of somebody on a case, as the SWV of the case sees it. */
export async function accountHier(
  gebruikers: Accounts,
  { kop }: Dossier,
  { persoon }: Betrokkene,
): Promise<AccountBijOns | undefined> {
  const account = await gebruikers.load(persoon.gebruikerId);
  return account && viewAccountFor(account, kop.samenwerkingsverbandId);
}
