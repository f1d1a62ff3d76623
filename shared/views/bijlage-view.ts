import { opmerkingenOver, weigertekst } from '#shared/bijlage/grenzen.ts';
import { teBekijken } from '#shared/bijlage/weergave.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { isEigenBijlage, type Toegang } from '#shared/toegang/toegang.ts';

/** Labels of documentsoorten, for lists and for the package. */
export const DOCUMENTSOORT_LABEL: Readonly<Record<Bijlage['documentsoort'], string>> = {
  AANVRAAG_ONDERWIJSADVIES_JK: 'Aanvraag onderwijsadvies Jonge Kind',
  TOESTEMMING_SCHOOL: 'Toestemming voor een school',
  OBSERVATIE: 'Observatie',
  VERSLAG: 'Verslag',
  ONDERWIJSADVIES: 'Onderwijsadvies',
  OVERIG: 'Overig',
};

/** One bijlage, with what this actor may do with it. */
export function viewBijlage(bijlage: Bijlage, toegang: Toegang, actor: Actor) {
  const { toegevoegdDoor, weigerreden } = bijlage;
  const eigen = isEigenBijlage(actor, bijlage);
  const beheert = toegang.rechten.has('BIJLAGE_BEHEREN');
  return {
    ...bijlage,
    documentsoortLabel: DOCUMENTSOORT_LABEL[bijlage.documentsoort],
    grootte: bijlage.opgeslagen?.grootte ?? bijlage.grootte,
    teBekijken: teBekijken(bijlage),
    opmerkingen: eigen || beheert ? [...opmerkingenOver(bijlage)] : [],
    toegevoegdDoorRol: toegevoegdDoor.rol,
    eigen,
    ...(weigerreden ? { weigerreden, weigertekst: weigertekst(weigerreden) } : {}),
    magVerwijderen: beheert || (eigen && toegang.rechten.has('BIJLAGE_VERWIJDEREN')),
    magDocumentsoortWijzigen: beheert || (eigen && toegang.rechten.has('BIJLAGE_TOEVOEGEN')),
    magZichtbaarheidWijzigen: beheert,
  };
}
