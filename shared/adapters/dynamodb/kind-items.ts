/**
 * The children of an SWV by date of birth: one item per hulpvraag, so that a second dossier of a child is seen before
 * it is made. It holds who the child is, and the number, the platform and the contactpersoon JK of the case; nothing
 * that a status changes.
 */

import { createHash } from 'node:crypto';
import type { Datum } from '#shared/kernel/text.ts';
import type { Kindregel } from '#shared/kind/find-zelfde-kind.ts';
import { geboortesleutel } from '#shared/kind/zelfde-kind.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import { hideFromZonderGezag } from '#shared/views/hide-from.ts';
import type { Item } from './items.ts';

/** A date of birth does not stand in a key as it is: keys are told in faults. */
export function kindPk(samenwerkingsverbandId: SamenwerkingsverbandId, geboortedatum: Datum): string {
  const hash = createHash('sha256')
    .update(`${samenwerkingsverbandId} ${geboortesleutel(geboortedatum)}`)
    .digest('hex');
  return `KIND#${samenwerkingsverbandId}#${hash.slice(0, 32)}`;
}

export function kindItem(dossier: Dossier): Item {
  const { kop, kind, hulpvraag } = dossier;
  const { voornaam, tussenvoegsel, achternaam, geboortedatum } = kind;
  const regel: Kindregel = {
    hulpvraagId: hulpvraag.id,
    zaaknummer: hulpvraag.zaaknummer,
    platformId: kop.platformId,
    contactpersoon: hulpvraag.contactpersoonJk.naam,
    ...(kop.samengevoegdMet ? { hoofdId: kop.samengevoegdMet.dossierId } : {}),
    ...hideFromZonderGezag(dossier),
    kind: { voornaam, ...(tussenvoegsel ? { tussenvoegsel } : {}), achternaam, geboortedatum },
  };
  const pk = kindPk(kop.samenwerkingsverbandId, geboortedatum);
  return { pk, sk: hulpvraag.id, type: 'KINDREGEL', ...regel };
}
