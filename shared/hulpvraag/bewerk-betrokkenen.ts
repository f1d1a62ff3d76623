import type { Context } from '#shared/kernel/context.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Actor, type Lidmaatschap, personOf } from '#shared/model/gebruiker.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { replaceBetrokkenen } from './replace-betrokkenen.ts';

/** Who comes in whose place; absent: stays. */
export interface NieuweBetrokkenen {
  readonly voorschoolContact?: Lidmaatschap | undefined;
  readonly jkSpecialist?: Lidmaatschap | undefined;
  readonly contactpersoonJk?: Lidmaatschap | undefined;
}

/**
 * Replaces the preschool contact, the JKspecialist or the contactpersoon JK. A preschool contact who is replaced loses
 * access with this change; who stood there before is kept. Who comes new is mailed, unless the case is still a Concept
 * that nobody has been told of.
 */
export function bewerkBetrokkenen(dossier: Dossier, wie: NieuweBetrokkenen, actor: Actor, context: Context): Uitkomst {
  const wijziging = {
    ...(wie.voorschoolContact ? { voorschoolContact: personOf(wie.voorschoolContact) } : {}),
    ...(wie.jkSpecialist ? { jkSpecialist: personOf(wie.jkSpecialist) } : {}),
    ...(wie.contactpersoonJk ? { contactpersoonJk: personOf(wie.contactpersoonJk) } : {}),
  };
  return replaceBetrokkenen(dossier, wijziging, actor, context);
}
