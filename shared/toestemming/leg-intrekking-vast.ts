import { daderVan } from '#shared/model/uitkomst.ts';
import { type OverToestemming, requireToestemming, withdrawToestemming } from './change-toestemming.ts';

/** A withdrawal on paper or by telephone, recorded by the SWV for the ouder who gave it. */
export const legIntrekkingVast: OverToestemming = (dossier, toestemmingId, reden, actor, context) => {
  const toestemming = requireToestemming(dossier, toestemmingId);
  const door = daderVan(actor, 'JK_SPECIALIST', 'CONTACTPERSOON_JK');
  return withdrawToestemming(dossier, toestemming, { ouderId: toestemming.ouderId, reden, door }, actor, context);
};
