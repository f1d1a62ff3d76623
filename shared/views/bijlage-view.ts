import { opmerkingenOver, weigertekst } from '#shared/bijlage/grenzen.ts';
import { canBekijken } from '#shared/bijlage/weergave.ts';
import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { Bijlage } from '#shared/model/bijlage.ts';
import { isEigenBijlage } from '#shared/toegang/toegang.ts';
import { BIJLAGEDADEN } from './bijlage-daden.ts';
import { canDo, listActs, type Vrager } from './list-acts.ts';

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
export function viewBijlage(bijlage: Bijlage, geopend: Geopend, vrager: Vrager) {
  const { toegevoegdDoor, weigerreden } = bijlage;
  const eigen = isEigenBijlage(vrager.actor, bijlage);
  const beheert = geopend.toegang.rechten.has('BIJLAGE_BEHEREN');
  const acties = listActs(BIJLAGEDADEN, geopend, bijlage, vrager);
  return {
    ...bijlage,
    documentsoortLabel: DOCUMENTSOORT_LABEL[bijlage.documentsoort],
    grootte: bijlage.opgeslagen?.grootte ?? bijlage.grootte,
    teBekijken: canBekijken(bijlage),
    opmerkingen: eigen || beheert ? [...opmerkingenOver(bijlage)] : [],
    toegevoegdDoorRol: toegevoegdDoor.rol,
    eigen,
    ...(weigerreden ? { weigerreden, weigertekst: weigertekst(weigerreden) } : {}),
    acties,
    magVerwijderen: canDo(acties, 'verwijderBijlage'),
    magDocumentsoortWijzigen: canDo(acties, 'bewerkBijlage'),
    magZichtbaarheidWijzigen: beheert && canDo(acties, 'bewerkBijlage'),
  };
}
