import type { HulpvragenDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { vergelijkKind } from '#shared/contract/kind.ts';
import { logLijst } from '#shared/inzage/log-lijst.ts';
import { findZelfdeKind } from '#shared/kind/find-zelfde-kind.ts';

/** Logged as a list is: who asks learns that a child has a dossier. */
export default endpoint(vergelijkKind, async (deps: HulpvragenDeps, request) => {
  const { actor, body } = request;
  const regels = await deps.lijsten.listKinderen(actor.samenwerkingsverbandId, body.kind.geboortedatum);
  await logLijst(deps, request, 'kindvergelijking');
  return { body: { items: findZelfdeKind(regels, body.kind, actor) } };
});
