import type { Context } from '#shared/kernel/context.ts';
import { notFound } from '#shared/kernel/errors.ts';
import { betrokkenen, hasToegang, specialistVan } from '#shared/melding/ontvangers.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Actor, Dader } from '#shared/model/gebruiker.ts';
import type { OuderId } from '#shared/model/ids.ts';
import type { MeldingSoort, NieuweMelding } from '#shared/model/melding.ts';
import type { Toestemming } from '#shared/model/toestemming.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { requireNietIngetrokken } from './toestemming-guards.ts';

/** What somebody does about one toestemming, with the reason that they tell. */
export type OverToestemming = (
  dossier: Dossier,
  toestemmingId: string,
  reden: string,
  actor: Actor,
  context: Context,
) => Uitkomst;

/** Ends a toestemming from now on; what the school may not read any more it is told. */
export function withdrawToestemming(
  dossier: Dossier,
  toestemming: Toestemming,
  wie: { readonly ouderId: OuderId; readonly reden: string; readonly door: Dader },
  actor: Actor,
  context: Context,
): Uitkomst {
  requireNietIngetrokken(toestemming);
  const changed = { ...toestemming, intrekking: { ...wie, op: context.nu }, versie: toestemming.versie + 1 };
  return changedToestemming(dossier, changed, 'TOESTEMMING_INGETROKKEN', actor, context);
}

/** The dossier with a toestemming changed, and who is told. */
export function changedToestemming(
  dossier: Dossier,
  changed: Toestemming,
  soort: MeldingSoort,
  actor: Actor,
  context: Context,
): Uitkomst {
  const na = { ...dossier, toestemmingen: replaceById(dossier.toestemmingen, changed) };
  return {
    dossier: na,
    meldingen: berichtenOver(na, soort, actor, context),
    object: { soort: 'toestemming', id: changed.id },
  };
}

/**
 * The specialist is told, and every ouder with access but the one who did it: also the ouder in whose name the SWV
 * recorded it, and the other one, who may object. [decided] The school is not: after a withdrawal it has no access any
 * more, and a mail about the case is a disclosure.
 */
export function berichtenOver(
  dossier: Dossier,
  soort: MeldingSoort,
  actor: Actor,
  context: Context,
): readonly NieuweMelding[] {
  const { status } = dossier.hulpvraag;
  const specialist = specialistVan(dossier).gebruikerId;
  const ouders = betrokkenen(dossier)
    .filter((one) => one.doelgroep === 'OUDER' && hasToegang(one, dossier, context.nu))
    .map(({ persoon }) => persoon.gebruikerId)
    .filter((aan) => aan !== actor.gebruikerId && aan !== specialist);
  return [
    { soort, doelgroep: 'JK', aan: specialist, status },
    ...[...new Set(ouders)].map((aan) => ({ soort, doelgroep: 'OUDER' as const, aan, status })),
  ];
}

/** The toestemming of an id. @throws DomainError NIET_GEVONDEN */
export function requireToestemming(dossier: Dossier, id: string): Toestemming {
  const toestemming = dossier.toestemmingen.find((one) => one.id === id);
  if (!toestemming) throw notFound();
  return toestemming;
}
