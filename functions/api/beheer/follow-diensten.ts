import type { BeheerDeps } from '#functions/runtime/deps.ts';
import { later } from '#shared/kernel/dates.ts';
import type { SignedInActor } from '#shared/model/gebruiker.ts';

/** How long a request goes through cases; what is left is for the job, which comes by every quarter of an hour. */
const WERKTIJD_MS = 6000;

/**
 * After a change of who works here: what it asks of the cases of these people. Nothing is lost when this breaks off.
 */
export async function followDiensten(deps: BeheerDeps, { samenwerkingsverbandId }: SignedInActor): Promise<void> {
  const { processDiensten } = await import('#shared/dienst/dienst.ts');
  const tot = later(deps.newContext().nu, WERKTIJD_MS);
  await processDiensten(deps, samenwerkingsverbandId, tot);
}
