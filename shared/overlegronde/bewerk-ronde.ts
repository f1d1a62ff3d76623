import type { Context } from '#shared/kernel/context.ts';
import { later } from '#shared/kernel/dates.ts';
import { requireStukken } from '#shared/model/documentkeuze-check.ts';
import { type Dossier, replaceById } from '#shared/model/dossier.ts';
import type { Overlegronde, Uitnodiging } from '#shared/model/overlegronde.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { requireGeenStukkenErbij } from './besluit-van-twee.ts';
import { isVan } from './change-uitnodiging.ts';
import type { RondeOpdracht } from './maak-ronde.ts';
import { requireTeWijzigen } from './overleg-guards.ts';
import { melding } from './overleg-melding.ts';
import { einde } from './venster.ts';

/**
 * Changes moment, place or stukken, while the case runs. Invitees are mailed when moment or place changes; openings
 * tied to it move along.
 */
export function bewerkRonde(dossier: Dossier, rondeId: string, opdracht: RondeOpdracht, context: Context): Uitkomst {
  const ronde = requireTeWijzigen(dossier, rondeId);
  requireStukken(opdracht.documenten, dossier);
  requireGeenStukkenErbij(dossier, rondeId, ronde.documenten, opdracht.documenten, context.nu);
  const isAndereKeuze = JSON.stringify(ronde.documenten) !== JSON.stringify(opdracht.documenten);
  const eerdere = { documenten: ronde.documenten, tot: context.nu };
  const changed: Overlegronde = {
    ...ronde,
    ...opdracht,
    ...(isAndereKeuze ? { eerdereDocumenten: [...(ronde.eerdereDocumenten ?? []), eerdere] } : {}),
    versie: ronde.versie + 1,
  };
  const verplaatst = ['moment', 'duurMinuten', 'plaats'].some(
    (key) => changed[key as 'plaats'] !== ronde[key as 'plaats'],
  );
  const uitnodigingen = dossier.uitnodigingen.map((one) =>
    verplaatst && isVan(one, rondeId) ? moveWith(one, changed, ronde, context) : one,
  );
  const na: Dossier = { ...dossier, overlegrondes: replaceById(dossier.overlegrondes, changed), uitnodigingen };
  const meldingen = verplaatst
    ? uitnodigingen
        .filter((one) => isVan(one, rondeId))
        .map((one) => melding('UITNODIGING_GEWIJZIGD', one, changed, na))
    : [];
  return { dossier: na, meldingen, object: { soort: 'overlegronde', id: rondeId } };
}

/** An opening that was tied to the meeting moves with it; the time it stays open stays as long as it was. */
function moveWith(uitnodiging: Uitnodiging, naar: Overlegronde, van: Overlegronde, context: Context): Uitnodiging {
  const versie = uitnodiging.versie + 1;
  const { openingswijze, opentOp, sluitOp } = uitnodiging;
  const gebonden = openingswijze === 'BIJ_AANVANG' || openingswijze === 'NA_AFLOOP';
  if (!gebonden || (opentOp !== undefined && opentOp <= context.nu)) return { ...uitnodiging, versie };
  const start = openingswijze === 'BIJ_AANVANG' ? naar.moment : einde(naar);
  const oud = openingswijze === 'BIJ_AANVANG' ? van.moment : einde(van);
  const sluit = later(sluitOp, Date.parse(start) - Date.parse(oud));
  return { ...uitnodiging, opentOp: start, sluitOp: sluit, versie };
}
