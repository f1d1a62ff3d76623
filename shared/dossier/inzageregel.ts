import type { Context } from '#shared/kernel/context.ts';
import type { Inzageregel } from '#shared/model/inzageregel.ts';
import type { Verzoek } from './verzoek.ts';

/** What a line says of an act. */
interface Wat {
  readonly regel: string;
  readonly soort?: Inzageregel['soort'];
  readonly grondslag?: string | undefined;
}

/** One line of the log for a request in a hulpvraag; about that hulpvraag, unless it names another object. */
export function inzageregel(
  verzoek: Verzoek,
  context: Context,
  wat: Wat & { readonly object?: Inzageregel['object'] },
): Inzageregel {
  const object = wat.object ?? { soort: 'hulpvraag', id: verzoek.hulpvraagId };
  return inzageregelOver(object, verzoek, context, wat);
}

/** One line of the log about anything, in a hulpvraag or outside one. */
export function inzageregelOver(
  object: Inzageregel['object'],
  verzoek: Omit<Verzoek, 'hulpvraagId'>,
  context: Context,
  wat: Wat,
): Inzageregel {
  const { actor } = verzoek;
  const soort = wat.soort ?? 'BEKEKEN';
  return {
    id: context.nieuwId(),
    op: context.nu,
    actie: verzoek.actie,
    soort,
    object,
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
