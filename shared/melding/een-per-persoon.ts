/** One act is one mail per person, however many reasons there are to tell them of it. */
import type { MeldingSoort, NieuweMelding } from './melding.ts';

/** The mails about a meeting, each with its appointment. */
const OVERLEG: ReadonlySet<MeldingSoort> = new Set([
  'UITNODIGING',
  'UITNODIGING_GEWIJZIGD',
  'UITNODIGING_VERVALLEN',
  'OVERLEG_GAAT_NIET_DOOR',
  'OVERLEG_GAAT_DOOR',
]);

/** True for a mail to somebody who was invited, whatever else they are on the case. */
export function isOverleg(soort: MeldingSoort): boolean {
  return OVERLEG.has(soort);
}

/** What is told of a paper is in no other mail: who sent it must hear that it is gone, whatever else the same act tells. */
const EIGEN_NIEUWS: ReadonlySet<MeldingSoort> = new Set(['UPLOAD_VERVALLEN']);

/**
 * Of several mails to one person for one act the first goes; a meeting that is off, or on again, because of it is told in that mail, with the
 * appointment. A mail carries one appointment, so somebody with more meetings is told of each other one by itself.
 */
export function eenPerPersoon(meldingen: readonly NieuweMelding[]): readonly NieuweMelding[] {
  const apart = meldingen.filter(({ soort }) => EIGEN_NIEUWS.has(soort));
  const samen = meldingen.filter(({ soort }) => !EIGEN_NIEUWS.has(soort));
  return [...Map.groupBy(samen, ({ aan }) => aan).values(), ...apart.map((one) => [one])].flatMap((mine) => {
    const [bericht] = mine.filter(({ soort }) => !isOverleg(soort));
    const overleg = mine.filter(({ soort }) => isOverleg(soort));
    if (!bericht) return overleg;
    const [eerste, ...andere] = overleg;
    return [eerste ? metOverleg(bericht, eerste) : bericht, ...andere];
  });
}

function metOverleg(bericht: NieuweMelding, { soort, feiten }: NieuweMelding): NieuweMelding {
  const overleg = soort === 'OVERLEG_GAAT_DOOR' ? 'GAAT_DOOR' : 'GAAT_NIET_DOOR';
  const { moment, duurMinuten, uitnodigingId, volgnummer } = feiten ?? {};
  return { ...bericht, feiten: { ...bericht.feiten, moment, duurMinuten, uitnodigingId, volgnummer, overleg } };
}
