import type { LijstDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { lijstOverlegrondes as route } from '#shared/contract/overleg.ts';

export default endpoint(route, async (deps: LijstDeps, request) => {
  const { nu } = deps.newContext();
  const rondes = await deps.lijsten.listOverleg(request.actor.lidmaatschapId, request.query);
  const items = rondes.items.map((one) => ({
    ...one,
    isOpen: one.opentOp !== undefined && one.opentOp <= nu && nu < one.sluitOp,
  }));
  return { body: { items, volgende: rondes.volgende } };
});
