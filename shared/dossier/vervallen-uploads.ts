/**
 * Uploads that are under way when their sender loses the right to add: refused in the same act. The engine does it
 * after every change of a dossier, so that no rule can forget it, whatever ends somebody's right: a status, a
 * replacement, a move, a step back.
 */

import type { Moment } from '#shared/kernel/text.ts';
import { specialistVan } from '#shared/melding/ontvangers.ts';
import { type Bijlage, type Inzender, isOnderweg } from '#shared/model/bijlage.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { LidmaatschapId } from '#shared/model/ids.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { decideToegang } from '#shared/toegang/toegang.ts';

/** The right with which a file is announced; who sends it needs it until the file can be read. */
export const RECHT_VAN_INZENDER = 'BIJLAGE_TOEVOEGEN';

/** The decision, with what waited for somebody who may not add (any more) refused in it. */
export function withVervallenUploads(uitkomst: Uitkomst, nu: Moment): Uitkomst {
  const { dossier, meldingen } = refuseWhere(
    uitkomst.dossier,
    nu,
    (inzender) => !mayAdd(inzender, uitkomst.dossier, nu),
  );
  if (dossier === uitkomst.dossier) return uitkomst;
  // A file that arrives too late may be what this change is about: whoever is told of that one is told once.
  const weten = new Set(
    uitkomst.meldingen.filter(({ soort }) => GAAT_OVER_UPLOAD.includes(soort)).map(({ aan }) => aan),
  );
  return {
    ...uitkomst,
    dossier,
    meldingen: [...uitkomst.meldingen, ...meldingen.filter(({ aan }) => !weten.has(aan))],
  };
}

const GAAT_OVER_UPLOAD: readonly NieuweMelding['soort'][] = ['UPLOAD_VERVALLEN', 'BIJLAGE_GEWEIGERD'];

/**
 * What still waits for whoever leaves, refused. For those whose right does not end by a change of this dossier: a
 * lidmaatschap that is blocked, or that ends.
 */
export function refuseWachtende(
  dossier: Dossier,
  wie: { readonly lidmaatschapId: LidmaatschapId },
  nu: Moment,
): Pick<Uitkomst, 'dossier' | 'meldingen'> {
  return refuseWhere(dossier, nu, ({ lidmaatschapId }) => lidmaatschapId === wie.lidmaatschapId);
}

/** One file that arrived, refused because its sender may not add any more; with who is told. */
export function refuseVervallen(dossier: Dossier, bijlageId: string): Pick<Uitkomst, 'dossier' | 'meldingen'> {
  const aangekomen = dossier.bijlagen.filter((one) => one.id === bijlageId && isWaiting(one));
  return refuseAll(dossier, aangekomen, () => true);
}

function mayAdd({ rol, ...actor }: Inzender, dossier: Dossier, nu: Moment): boolean {
  const { samenwerkingsverbandId } = dossier.kop;
  return decideToegang({ ...actor, samenwerkingsverbandId, rollen: [rol] }, dossier, nu).rechten.has(
    RECHT_VAN_INZENDER,
  );
}

function refuseWhere(dossier: Dossier, nu: Moment, vervalt: (inzender: Inzender) => boolean) {
  const vervallen = dossier.bijlagen.filter((one) => isWaiting(one) && one.inzenders?.some(vervalt));
  return refuseAll(dossier, vervallen, (one) => isOnderweg(one, nu));
}

function isWaiting({ stand }: Bijlage): boolean {
  return stand === 'WACHT_OP_UPLOAD' || stand === 'WORDT_GECONTROLEERD';
}

/** What did not come in its time is refused as such, and nobody is told of it: whoever closed the window knows. */
function refuseAll(
  dossier: Dossier,
  vervallen: readonly Bijlage[],
  isOfKomtNog: (bijlage: Bijlage) => boolean,
): Pick<Uitkomst, 'dossier' | 'meldingen'> {
  if (vervallen.length === 0) return { dossier, meldingen: [] };
  const teLaat = vervallen.filter(isOfKomtNog);
  const bijlagen = dossier.bijlagen.map((one): Bijlage => {
    if (!vervallen.includes(one)) return one;
    return { ...one, stand: 'GEWEIGERD', weigerreden: teLaat.includes(one) ? 'RECHT_VERVALLEN' : 'NIET_ONTVANGEN' };
  });
  return { dossier: { ...dossier, bijlagen }, meldingen: teLaat.length > 0 ? meldingenOver(dossier, teLaat) : [] };
}

/**
 * Each sender once, and the specialist. A sender whose lidmaatschap does not count any more is not mailed: that is
 * decided when the mail is sent, as for every mail.
 */
function meldingenOver(dossier: Dossier, vervallen: readonly Bijlage[]): readonly NieuweMelding[] {
  const meldingen = new Map<string, NieuweMelding>();
  for (const { gebruikerId, lidmaatschapId, rol } of vervallen.flatMap((one) => one.inzenders ?? [])) {
    const doelgroep = rol === 'CONTACTPERSOON_VOORSCHOOL' ? 'VOORSCHOOL' : 'JK';
    meldingen.set(gebruikerId, { soort: 'UPLOAD_VERVALLEN', doelgroep, aan: gebruikerId, lidmaatschapId });
  }
  const { gebruikerId } = specialistVan(dossier);
  if (!meldingen.has(gebruikerId)) {
    meldingen.set(gebruikerId, { soort: 'BIJLAGE_GEWEIGERD', doelgroep: 'JK', aan: gebruikerId });
  }
  return [...meldingen.values()];
}
