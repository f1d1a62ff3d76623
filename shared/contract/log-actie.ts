import type { Systeemtaak } from '#shared/dossier/change-as-system.ts';
import type { UIT_EEN_DOSSIER } from '#shared/gebruiker/invite-person.ts';
import type { OperatieId } from './routes.ts';

/** Everything that the log can say that somebody did: an operation of the API, or a task that runs by itself. */
export type Logactie = OperatieId | Systeemtaak | typeof UIT_EEN_DOSSIER;
