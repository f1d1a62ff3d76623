import type { NamensDeps } from '#shared/dossier/change-as-system.ts';
import type { Report } from '#shared/kernel/report.ts';
import type { Sleutel } from '#shared/model/sleutel.ts';
import type { Bestandsopslag } from '#shared/ports/bestandsopslag.ts';
import type { BijlageStore, GevondenBijlage } from '#shared/ports/bijlage-store.ts';

/** What is needed to work on bijlagen without a person. */
export interface BijlageJobDeps extends NamensDeps {
  readonly bijlagen: BijlageStore;
  readonly opslag: Bestandsopslag;
  /** Told when a library could not read a file. */
  readonly report: Report;
}

/** One version of an object in the incoming bucket. */
export interface OntvangenVersie {
  readonly key: string;
  readonly versie: string;
}

/** A bijlage with the key of its bytes. */
export interface Rij extends GevondenBijlage {
  readonly sleutel: Sleutel;
}
