import type { Context } from '#shared/kernel/context.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { invalid } from '#shared/kernel/errors.ts';
import type { Datum } from '#shared/kernel/text.ts';
import type { Documentkeuze } from '#shared/model/documentkeuze.ts';
import { requireStukken } from '#shared/model/documentkeuze-check.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import type { SchoolId } from '#shared/model/ids.ts';
import type { Toestemming } from '#shared/model/toestemming.ts';
import type { Uitkomst } from '#shared/model/uitkomst.ts';
import { berichtenOver } from './change-toestemming.ts';

/** What an ouder chooses: which school, which stukken, until when. */
export interface ToestemmingOpdracht {
  readonly schoolId: SchoolId;
  readonly documenten: Documentkeuze;
  readonly totEnMet?: Datum | undefined;
}

/** Writes a toestemming, and tells the school that may read from now on. */
export function addToestemming(
  dossier: Dossier,
  opdracht: ToestemmingOpdracht,
  van: Pick<Toestemming, 'ouderId' | 'vastgelegdDoor' | 'bijlageId'>,
  actor: Actor,
  context: Context,
): Uitkomst {
  if (!dossier.scholen.some((one) => one.id === opdracht.schoolId)) {
    throw invalid(
      '/schoolId',
      'SCHOOL_ONBEKEND',
      'Deze school staat niet bij de scholen van voorkeur. Vraag de JKspecialist om de school toe te voegen.',
    );
  }
  if (opdracht.totEnMet !== undefined && opdracht.totEnMet < dateInNetherlands(context.nu)) {
    throw invalid('/totEnMet', 'DATUM_VOORBIJ', 'De einddatum ligt in het verleden. Kies vandaag of een latere dag.');
  }
  requireStukken(opdracht.documenten, dossier);
  const toestemming: Toestemming = {
    id: context.nieuwId(),
    schoolId: opdracht.schoolId,
    ...van,
    documenten: opdracht.documenten,
    gegevenOp: context.nu,
    ...(opdracht.totEnMet === undefined ? {} : { totEnMet: opdracht.totEnMet }),
    versie: 1,
  };
  const na = { ...dossier, toestemmingen: [...dossier.toestemmingen, toestemming] };
  return {
    dossier: na,
    meldingen: berichtenOver(na, 'TOESTEMMING_GEVEN', actor, context),
    object: { soort: 'toestemming', id: toestemming.id },
  };
}
