import type { Idempotentie } from '#shared/dossier/dossier-store.ts';
import type { Inzageregel } from '#shared/inzage/inzageregel.ts';
import type { Actor } from './gebruiker.ts';

/**
 * What a change of accounts or organisations carries into its transaction. The change is written only while `door` still is
 * an active beheerder of the SWV, and never without its line in the log. Since nobody manages their own account, and who is
 * acting stays a beheerder by this condition, an SWV never loses its last one, whatever two beheerders do at the same time.
 */
export interface Beheerdaad {
  readonly door: Actor;
  readonly regel: Inzageregel;
  readonly idempotentie?: Idempotentie | undefined;
}
