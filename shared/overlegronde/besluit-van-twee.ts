/**
 * What two people decided about an ouder zonder gezag stays what it was: one person can take it back or make it
 * shorter, and neither longer nor wider.
 */

import { refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { isOpenOfKomt, type Uitnodiging } from '#shared/model/overlegronde.ts';

/** @throws DomainError STAND_VAN_ZAKEN for a window that would be open earlier or longer than two people decided. */
export function requireNietRuimer(
  { besluit, ...oud }: Uitnodiging,
  venster: Pick<Uitnodiging, 'opentOp' | 'sluitOp'>,
): void {
  if (besluit === undefined) return;
  // Without a moment it could be opened earlier later on; to close it is another act.
  const isVroeger = oud.opentOp !== undefined && (venster.opentOp === undefined || venster.opentOp < oud.opentOp);
  if (!isVroeger && venster.sluitOp <= oud.sluitOp) return;
  const tekst =
    'Over deze uitnodiging van een ouder zonder gezag hebben twee mensen besloten. U kunt die korter maken of intrekken. Moet het langer of eerder? Trek de uitnodiging in en doe een nieuw voorstel.';
  throw refuse([{ code: 'BESLUIT_VAN_TWEE', tekst, plek: '/sluitOp' }]);
}

/** @throws DomainError STAND_VAN_ZAKEN for stukken that come to a round to which such an ouder is invited. */
export function requireGeenStukkenErbij(
  dossier: Dossier,
  rondeId: string,
  oud: Documentkeuze,
  nieuw: Documentkeuze,
  nu: Moment,
): void {
  const isErbij = (Object.keys(nieuw) as (keyof Documentkeuze)[]).some((soort) =>
    nieuw[soort].some((id) => !oud[soort].includes(id)),
  );
  const leestMee = dossier.uitnodigingen.some(
    (one) => one.rondeId === rondeId && one.besluit !== undefined && isOpenOfKomt(one, dossier, nu),
  );
  if (!isErbij || !leestMee) return;
  const tekst =
    'Bij dit overleg leest een ouder zonder gezag mee. Twee mensen hebben besloten over de documenten die nu zijn gekozen. Trek eerst die uitnodiging in, of maak een ander overleg.';
  throw refuse([{ code: 'BESLUIT_VAN_TWEE', tekst, plek: '/documenten' }]);
}
