/** One act is one mail per person, however many reasons there are to tell them of it. */
import type { Melding, MeldingSoort, NieuweMelding } from '#shared/model/melding.ts';

/** The mails about a meeting, each with its appointment. */
const OVERLEG: ReadonlySet<Melding['soort']> = new Set([
  'UITNODIGING',
  'UITNODIGING_GEWIJZIGD',
  'UITNODIGING_VERVALLEN',
  'OVERLEG_GAAT_NIET_DOOR',
  'OVERLEG_GAAT_DOOR',
]);

/** True for a mail to somebody who was invited, whatever else they are on the case. */
export function isOverleg(soort: Melding['soort']): boolean {
  return OVERLEG.has(soort);
}

/**
 * Mails that go whatever their reader may still open. Who sent a paper must hear that it is gone: in one of these, or
 * else in a mail of its own, as any other might not be sent any more.
 */
const BELOOFT_NIETS: ReadonlySet<MeldingSoort> = new Set(['TERUGSTAP', 'TOEGANG_GEEINDIGD', 'VERVANGEN']);

/**
 * Of several mails to one person for one act the first goes; a meeting that is off, or on again, and a paper that was
 * refused because of it are told in that mail. A mail carries one appointment, so somebody with more meetings is told
 * of each other one by itself.
 */
export function onePerPersoon(meldingen: readonly NieuweMelding[]): readonly NieuweMelding[] {
  return [...Map.groupBy(meldingen, ({ aan }) => aan).values()].flatMap((mine) => {
    const overleg = mine.filter(({ soort }) => isOverleg(soort));
    const rest = mine.filter(({ soort }) => !isOverleg(soort));
    const vervallen = rest.filter(({ soort }) => soort === 'UPLOAD_VERVALLEN');
    const [eerst = vervallen[0]] = rest.filter(({ soort }) => soort !== 'UPLOAD_VERVALLEN');
    const isSamen = eerst !== undefined && vervallen.length > 0 && BELOOFT_NIETS.has(eerst.soort);
    const bericht = isSamen ? isWithBestand(eerst) : eerst;
    if (!bericht) return overleg;
    const [eerste, ...andere] = overleg;
    const apart = isSamen || eerst === vervallen[0] ? [] : vervallen.slice(0, 1);
    return [eerste ? withOverleg(bericht, eerste) : bericht, ...andere, ...apart];
  });
}

function isWithBestand(bericht: NieuweMelding): NieuweMelding {
  return { ...bericht, feiten: { ...bericht.feiten, bestand: 'VERVALLEN' } };
}

function withOverleg(bericht: NieuweMelding, { soort, feiten }: NieuweMelding): NieuweMelding {
  const overleg = soort === 'OVERLEG_GAAT_DOOR' ? 'GAAT_DOOR' : 'GAAT_NIET_DOOR';
  const { moment, duurMinuten, uitnodigingId, volgnummer } = feiten ?? {};
  return { ...bericht, feiten: { ...bericht.feiten, moment, duurMinuten, uitnodigingId, volgnummer, overleg } };
}
