/**
 * How a package gets to its reader: put together, made, and only then, if the reader may still have all of it, given
 * out.
 */

import type { NamensDeps } from '#shared/dossier/change-as-system.ts';
import { checkDossier, type Geopend } from '#shared/dossier/open-dossier.ts';
import { type Gezien, readDossier } from '#shared/dossier/read-dossier.ts';
import { actorsOf } from '#shared/dossier/still-counts.ts';
import type { Verzoek } from '#shared/dossier/verzoek.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { splitHulpvraagId } from '#shared/model/ids.ts';
import type { Pakketopslag } from '#shared/ports/pakketopslag.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import type { Toegang } from '#shared/toegang/toegang.ts';
import { makePakket, type Pakketadres, presignAdres } from './make-pakket.ts';
import { compose, type Pakketlezer } from './pakketinhoud.ts';

/** What is needed to make a package for somebody who is waiting for it. */
export interface DeliverDeps extends NamensDeps {
  readonly pakketten: Pakketopslag;
}

/**
 * Making a large package takes up to half a minute, in which a case can be closed or a toestemming withdrawn. So access
 * is decided again when it is there, on the dossier of that moment, before there is a link that would outlive it.
 * @throws DomainError NIET_GEVONDEN or GEEN_TOEGANG, before or after; STAND_VAN_ZAKEN when the reader may have less by
 *   then.
 */
export async function deliverPakket(
  deps: DeliverDeps,
  verzoek: Verzoek,
  recht: Recht,
  lezerVan: (geopend: Geopend, nu: Moment) => Pakketlezer,
  gezien: Gezien,
): Promise<Pakketadres> {
  const { lezer, inhoud } = await readDossier(
    deps,
    verzoek,
    recht,
    (geopend, nu) => {
      const eerst = lezerVan(geopend, nu);
      return { lezer: eerst, inhoud: compose(geopend.dossier, eerst, nu) };
    },
    gezien,
  );
  const pakketId = await makePakket(deps, splitHulpvraagId(verzoek.hulpvraagId).dossierId, inhoud);
  // The person too is read again: blocked meanwhile is no reader any more.
  const [actor] = await actorsOf(deps.gebruikers, verzoek.actor, deps.newContext().nu);
  if (!actor) throw notFound();
  const geopend = await checkDossier(deps, { ...verzoek, actor }, recht);
  requireNietMinder(lezer.toegang, lezerVan(geopend, deps.newContext().nu).toegang);
  return presignAdres(deps, pakketId);
}

function requireNietMinder(voor: Toegang, na: Toegang): void {
  const rechten = [...voor.rechten.keys()].every((recht) => na.rechten.has(recht));
  const stukken = (['bijlageIds', 'observatieIds', 'adviesIds'] as const).every((soort) =>
    voor.leesbaar[soort].isSubsetOf(na.leesbaar[soort]),
  );
  if (rechten && stukken) return;
  const tekst = 'Terwijl het pakket werd gemaakt, is veranderd wat u mag lezen. U krijgt het niet. Maak het opnieuw.';
  throw refuse([{ code: 'TOEGANG_VERANDERD', tekst }]);
}
