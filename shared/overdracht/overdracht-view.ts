import type { Geopend } from '#shared/dossier/open-dossier.ts';
import { overnameOntbreekt } from '#shared/hulpvraag/overname-ontbreekt.ts';
import { readableDate } from '#shared/kernel/dates.ts';
import type { Moment } from '#shared/kernel/text.ts';
import { compose, type Pakketinhoud } from './pakketinhoud.ts';
import { beschikbaarTot, overdrachtLezer } from './plaatsing.ts';

/** What is in the hand-over package, for the school that gets it and for the SWV that prepares it. */
export function viewOverdracht(geopend: Geopend, nu: Moment) {
  const { dossier, toegang } = geopend;
  const lezer = overdrachtLezer(geopend, nu);
  const inhoud = compose(dossier, lezer, nu);
  const { inschrijving } = dossier.hulpvraag;
  return {
    zaaknummer: inhoud.zaaknummer,
    school: lezer.school.naam,
    startdatum: inschrijving?.startdatum,
    beschikbaarTot: beschikbaarTot(dossier),
    overgenomenOp: inschrijving?.overgenomen?.op,
    magOvernemen: toegang.rechten.has('OVERDRACHT_OVERNEMEN') && overnameOntbreekt(dossier).length === 0,
    documenten: documenten(inhoud),
    grondslagen: inhoud.verstrekkingen.flatMap((one) => one.grondslagen),
  };
}

function documenten({ bijlagen, adviezen, observaties }: Pakketinhoud) {
  return [
    ...adviezen.map(({ id, versie }) => ({ soort: 'ADVIES', id, titel: `Onderwijsadvies, versie ${versie}` })),
    ...observaties.map(({ id, datum }) => ({
      soort: 'OBSERVATIE',
      id,
      titel: `Observatie van ${readableDate(datum)}`,
    })),
    ...bijlagen.map(({ id, label, bestandsnaam, grootte }) => ({
      soort: 'BIJLAGE',
      id,
      titel: label,
      bestandsnaam,
      grootte,
    })),
  ];
}
