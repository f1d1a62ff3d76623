import { type ApiRequest, verzoekOf } from '#functions/runtime/api-request.ts';
import type { ToezichtDeps } from '#functions/runtime/deps.ts';
import type { AvgVerzoek } from '#shared/avg/avg-verzoek.ts';
import type { Route } from '#shared/contract/route.ts';
import { findEarlier } from '#shared/dossier/find-earlier.ts';
import { readDossier } from '#shared/dossier/read-dossier.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import type { Context } from '#shared/kernel/context.ts';
import { notFound } from '#shared/kernel/errors.ts';
import type { Dossier } from '#shared/model/dossier.ts';
import type { Melding } from '#shared/model/melding.ts';
import type { Recht } from '#shared/toegang/rechten.ts';

type Maak = (dossier: Dossier, context: Context) => { readonly verzoek: AvgVerzoek; readonly melding: Melding };

/** Makes an AVG request by this rule, or finds the one that the same Idempotency-Key made before. */
export function makeVerzoek(
  deps: ToezichtDeps,
  request: ApiRequest<Route>,
  recht: Recht,
  maak: Maak,
): Promise<AvgVerzoek> {
  return retryOnConflict(async () => {
    const context = deps.newContext();
    const eerder = await findEarlier(deps, request);
    const { verzoek, melding } = await readDossier(
      deps,
      verzoekOf(request),
      recht,
      ({ dossier }) => maak(dossier, context),
      { object: { soort: 'avg-verzoek', id: eerder?.id ?? '' } },
    );
    if (!eerder) {
      await deps.avg.save(verzoek, [melding], request.idempotentie);
      return verzoek;
    }
    const gedaan = await deps.avg.load(request.actor.samenwerkingsverbandId, eerder.id);
    if (!gedaan) throw notFound();
    return gedaan;
  });
}
