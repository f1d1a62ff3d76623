import type { Moment } from '#shared/kernel/text.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { NieuweMelding } from '#shared/model/melding.ts';
import { isAfgesloten } from '#shared/model/status.ts';
import { isVan } from './change-uitnodiging.ts';
import { melding } from './overleg-melding.ts';
import { einde } from './venster.ts';

/**
 * What invitees of meetings that are still to come are told when the case closes (the meeting is off), or runs again
 * after a step back (it is on). Without the status: an invitee whose window is not open has no business with how the
 * case ended.
 */
export function overlegMeldingen(voor: Dossier, na: Dossier, nu: Moment): readonly NieuweMelding[] {
  const isDicht = isAfgesloten(na.hulpvraag.status);
  if (isAfgesloten(voor.hulpvraag.status) === isDicht) return [];
  const komend = na.overlegrondes.filter((one) => !one.afgelastOp && einde(one) > nu);
  return komend.flatMap((ronde) =>
    na.uitnodigingen
      .filter((one) => isVan(one, ronde.id))
      .map((one) => {
        const { status: _, ...rest } = melding(
          isDicht ? 'OVERLEG_GAAT_NIET_DOOR' : 'OVERLEG_GAAT_DOOR',
          one,
          ronde,
          na,
        );
        return rest;
      }),
  );
}
