import type { Accountverzoek } from '#shared/model/accountverzoek.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Melding } from '#shared/model/melding.ts';
import type { Beheerdaad } from './beheerdaad.ts';

/** Port to the requests. A request leaves the table by itself some time after it ended. */
export interface AccountverzoekStore {
  /** Those that were neither carried out nor rejected, the last one to end first. One Query, strongly consistent. */
  listUnfinished(samenwerkingsverbandId: SamenwerkingsverbandId): Promise<readonly Accountverzoek[]>;
  load(samenwerkingsverbandId: SamenwerkingsverbandId, id: string): Promise<Accountverzoek | undefined>;
  /** Writes the request and its mails in one transaction. @throws ConcurrentChange when somebody else was first. */
  save(verzoek: Accountverzoek, meldingen: readonly Melding[], daad: Beheerdaad): Promise<void>;
}
