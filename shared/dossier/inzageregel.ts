import type { Context } from '#shared/kernel/context.ts';
import type { Inzageregel } from '#shared/model/inzageregel.ts';
import type { Verzoek } from './verzoek.ts';

/** One line of the log for a request. */
export function inzageregel(
  verzoek: Verzoek,
  context: Context,
  wat: {
    readonly regel: string;
    readonly soort?: Inzageregel['soort'];
    readonly object?: Inzageregel['object'];
    readonly grondslag?: string | undefined;
  },
): Inzageregel {
  const { actor } = verzoek;
  const soort = wat.soort ?? 'BEKEKEN';
  return {
    id: context.nieuwId(),
    op: context.nu,
    actie: verzoek.actie,
    soort,
    object: wat.object ?? { soort: 'hulpvraag', id: verzoek.hulpvraagId },
    resultaat: soort === 'GEWEIGERD' ? 'GEWEIGERD' : 'TOEGESTAAN',
    regel: wat.regel,
    ...(wat.grondslag === undefined ? {} : { grondslag: wat.grondslag }),
    gebruikerId: actor.gebruikerId,
    naam: actor.naam,
    organisatieId: actor.organisatieId,
    organisatieNaam: actor.organisatieNaam,
    rollen: [...actor.rollen],
    herkomst: verzoek.herkomst,
  };
}
