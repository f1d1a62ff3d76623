/**
 * Two dossiers of one child that were joined stay two partitions: one is the hoofddossier, the others follow it in all
 * that is about the child and not about one hulpvraag: who the child is, who the ouders are and what gezag they have,
 * and which platform works with it.
 */

import { refuse } from '#shared/kernel/errors.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';

/** A dossier that was joined to `hoofd`, as it follows from it. Everything in its hulpvragen stays as it is. */
export function followHoofddossier(ander: Dossier, hoofd: Dossier, nu: Moment): Dossier {
  const daar = new Map(
    hoofd.kop.samengevoegd
      ?.find((one) => one.dossierId === ander.kop.id)
      ?.ouders.map((one) => [one.hier, one.daar] as const),
  );
  return {
    ...ander,
    kop: followKop(ander, hoofd, nu),
    kind: hoofd.kind,
    ouders: hoofd.ouders.map((ouder) => ({ ...ouder, id: daar.get(ouder.id) ?? ouder.id })),
  };
}

function followKop(ander: Dossier, { kop, hulpvraag }: Dossier, nu: Moment): Dossier['kop'] {
  const { samengevoegd: _, ...eigen } = ander.kop;
  const isVerplaatst = eigen.platformId !== kop.platformId;
  const vorig = isVerplaatst ? kop.eerderePlatforms?.slice(-1) : undefined;
  const isBekend = eigen.samengevoegdMet?.dossierId === kop.id;
  return {
    ...eigen,
    platformId: kop.platformId,
    ...(vorig ? { eerderePlatforms: [...(eigen.eerderePlatforms ?? []), ...vorig] } : {}),
    samengevoegdMet:
      isBekend && eigen.samengevoegdMet
        ? eigen.samengevoegdMet
        : { dossierId: kop.id, hulpvraagId: hulpvraag.id, zaaknummer: hulpvraag.zaaknummer, op: nu },
  };
}

/** What is about the child as a whole: a dossier that follows has it from its hoofddossier. */
export function describeKind({ kind, ouders, kop }: Dossier): string {
  return JSON.stringify([kind, ouders, kop.platformId]);
}

/**
 * Asked of every change of a dossier, so that no rule can forget it: what is about the child is changed in one place.
 * @throws DomainError STAND_VAN_ZAKEN for such a change in a dossier that was joined to another one
 */
export function requireEigenWijziging(voor: Dossier, na: Dossier): void {
  if (voor.kop.samengevoegdMet && describeKind(voor) !== describeKind(na)) requireHoofddossier(voor);
}

/** @throws DomainError STAND_VAN_ZAKEN for a dossier that was joined to another one, with where to go */
export function requireHoofddossier({ kop: { samengevoegdMet } }: Dossier): void {
  if (!samengevoegdMet) return;
  const tekst = `Dit dossier is samengevoegd met ${samengevoegdMet.zaaknummer}. De gegevens van het kind, de ouders en het platform wijzigt u daar; ze gelden ook hier.`;
  throw refuse([{ code: 'SAMENGEVOEGD', tekst, plek: '/dossier' }]);
}
