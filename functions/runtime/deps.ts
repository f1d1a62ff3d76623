import type { AvgStore } from '#shared/avg/avg-verzoek.ts';
import type { Beheer } from '#shared/beheer/beheer-deps.ts';
import type { DossierDeps } from '#shared/dossier/open-dossier.ts';
import type { Report } from '#shared/kernel/report.ts';
import type { LimietStore } from '#shared/limiet/limiet-store.ts';
import type { AccountDirectory } from '#shared/ports/account-directory.ts';
import type { Bestandsopslag } from '#shared/ports/bestandsopslag.ts';
import type { DienstStore } from '#shared/ports/dienst-store.ts';
import type { GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import type { InlogStore } from '#shared/ports/inlog-store.ts';
import type { InzageStore } from '#shared/ports/inzage-store.ts';
import type { MeldingStore } from '#shared/ports/melding-store.ts';
import type { OrganisatieStore } from '#shared/ports/organisatie-store.ts';
import type { Pakketopslag } from '#shared/ports/pakketopslag.ts';
import type { TermijnStore } from '#shared/ports/termijn-store.ts';
import type { LijstStore } from '#shared/views/lijst-store.ts';

/** What every endpoint may use; areas add what only they need. Wired once per Lambda (wire.ts), by tests themselves. */
export interface Deps extends DossierDeps {
  readonly gebruikers: GebruikerStore;
  readonly limieten: LimietStore;
}

/** What areas with lists of hulpvragen may use besides. */
export interface LijstDeps extends Deps {
  readonly lijsten: LijstStore;
}

/** What the area hulpvragen may use besides: who searched or listed is logged. */
export interface HulpvragenDeps extends LijstDeps {
  readonly inzage: InzageStore;
}

/** What the areas account and scholen may use besides. */
export interface OrganisatieDeps extends Deps {
  readonly organisaties: OrganisatieStore;
}

/** What who signs in is answered from. */
export interface MijnAccountDeps extends OrganisatieDeps {
  readonly inlog: InlogStore;
  readonly report: Report;
}

/** What the areas that invite, block or remove people may use besides. */
export interface AccountDeps extends Deps {
  readonly accounts: AccountDirectory;
}

/** What the area dossier may use besides. */
export interface DossierAreaDeps extends AccountDeps {
  readonly inzage: InzageStore;
}

/** What the area overleg may use besides. */
export interface OverlegDeps extends AccountDeps, LijstDeps {
  /** The address that appointments come from. */
  readonly afzender: string;
}

/** What the area beheer may use besides. */
export interface BeheerDeps extends AccountDeps, Omit<Beheer, 'dossiers'> {
  readonly meldingen: MeldingStore;
  readonly diensten: DienstStore;
  readonly report: Report;
}

/** What the area toezicht may use besides. */
export interface ToezichtDeps extends Deps {
  readonly inzage: InzageStore;
  readonly avg: AvgStore;
  readonly termijnen: TermijnStore;
}

/** What the area bijlagen may use besides. */
export interface BijlagenDeps extends Deps {
  readonly opslag: Bestandsopslag;
}

/** What the area overdracht may use besides. */
export interface OverdrachtDeps extends Deps {
  readonly pakketten: Pakketopslag;
}
