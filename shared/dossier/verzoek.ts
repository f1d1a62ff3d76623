import type { SignedInActor } from '#shared/model/gebruiker.ts';
import type { HulpvraagId } from '#shared/model/ids.ts';
import type { Idempotentie } from '#shared/ports/dossier-store.ts';

/** Who asks what, for access and for the log. */
export interface Verzoek {
  readonly actor: SignedInActor;
  readonly hulpvraagId: HulpvraagId;
  /** The operationId of the endpoint. */
  readonly actie: string;
  /** Where the request came from, for the inzageregel. */
  readonly herkomst: string;
  readonly idempotentie?: Idempotentie | undefined;
}
