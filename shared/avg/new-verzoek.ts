import type { Context } from '#shared/kernel/context.ts';
import { addDaysToDate, dateInNetherlands } from '#shared/kernel/dates.ts';
import { specialistVan } from '#shared/melding/ontvangers.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import { type Melding, newVerzending } from '#shared/model/melding.ts';
import type { AvgVerzoek } from './avg-verzoek.ts';

/** The law gives a month; counted as the shortest one. [decided] */
export const AVG_DAGEN = 28;

/** What is asked, and why. */
export type Vraag = Pick<AvgVerzoek, 'soort' | 'toelichting'>;

/** A request as it is written, with the mail to the JKspecialist. */
export function newVerzoek(
  dossier: Dossier,
  vraag: Vraag,
  van: Pick<AvgVerzoek, 'gebruikerId' | 'namens'>,
  context: Context,
): { readonly verzoek: AvgVerzoek; readonly melding: Melding } {
  const { hulpvraag, kop } = dossier;
  const specialist = specialistVan(dossier);
  const common = {
    samenwerkingsverbandId: kop.samenwerkingsverbandId,
    hulpvraagId: hulpvraag.id,
    zaaknummer: hulpvraag.zaaknummer,
  };
  return {
    verzoek: {
      id: context.nieuwId(),
      ...common,
      platformId: kop.platformId,
      ...van,
      ...vraag,
      op: context.nu,
      termijn: addDaysToDate(dateInNetherlands(context.nu), AVG_DAGEN),
      versie: 1,
    },
    melding: {
      ...newVerzending(context.nieuwId(), context.nu),
      soort: 'AVG_VERZOEK',
      doelgroep: 'JK',
      aan: specialist.gebruikerId,
      lidmaatschapId: specialist.lidmaatschapId,
      ...common,
      platformId: kop.platformId,
      status: hulpvraag.status,
    },
  };
}
