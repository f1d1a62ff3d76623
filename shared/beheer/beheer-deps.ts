import { inzageregelOver } from '#shared/dossier/inzageregel.ts';
import type { Verzoek } from '#shared/dossier/verzoek.ts';
import type { InviteDeps } from '#shared/gebruiker/invite-person.ts';
import type { Context } from '#shared/kernel/context.ts';
import type { Ledengroep, Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { OrganisatieId } from '#shared/model/ids.ts';
import type { Inzageregel } from '#shared/model/inzageregel.ts';
import type { AccountverzoekStore } from '#shared/ports/accountverzoek-store.ts';
import type { Beheerdaad } from '#shared/ports/beheerdaad.ts';
import type { DossierStore } from '#shared/ports/dossier-store.ts';
import type { GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import type { InzageStore } from '#shared/ports/inzage-store.ts';
import type { OrganisatieStore } from '#shared/ports/organisatie-store.ts';

/** What the management of accounts needs. Of dossiers only what an Idempotency-Key was used for. */
export interface Beheer extends InviteDeps {
  readonly dossiers: Pick<DossierStore, 'findUitgevoerd'>;
  readonly organisaties: OrganisatieStore;
  readonly inzage: InzageStore;
  readonly accountverzoeken: AccountverzoekStore;
}

/** Who asks, without a dossier. */
export type BeheerVerzoek = Omit<Verzoek, 'hulpvraagId'>;

/** The kinds of things that the log of an SWV names. */
type Objectsoort = 'organisatie' | 'platform' | 'lidmaatschap' | 'account' | 'accountverzoek' | 'melding';

/** What a change of one thing carries into its transaction. Ids only. */
export function daadVan(verzoek: BeheerVerzoek, context: Context, soort: Objectsoort, id: string): Beheerdaad {
  return { door: verzoek.actor, regel: regelVan(verzoek, context, 'GEWIJZIGD', soort, id) };
}

/** As {@link daadVan}, for a thing that is made: a second request with the same Idempotency-Key finds it. */
export function makendeDaad(verzoek: BeheerVerzoek, context: Context, soort: Objectsoort, id: string): Beheerdaad {
  return { ...daadVan(verzoek, context, soort, id), idempotentie: verzoek.idempotentie };
}

/** Adds a line to the log of the SWV about what changed nothing in the table: a mail, or a look at an account. */
export async function logBeheer(
  deps: Pick<Beheer, 'inzage' | 'newContext'>,
  verzoek: BeheerVerzoek,
  wat: 'BEKEKEN' | 'GEWIJZIGD',
  soort: Objectsoort,
  id: string,
): Promise<void> {
  const regel = regelVan(verzoek, deps.newContext(), wat, soort, id);
  await deps.inzage.logOrganisatie(verzoek.actor.samenwerkingsverbandId, regel);
}

function regelVan(
  verzoek: BeheerVerzoek,
  context: Context,
  wat: 'BEKEKEN' | 'GEWIJZIGD',
  soort: Objectsoort,
  id: string,
): Inzageregel {
  return inzageregelOver({ soort, id }, verzoek, context, { regel: 'BEHEERDER', soort: wat });
}

/** Every member of an organisation in one group. */
export async function allMembers(
  gebruikers: GebruikerStore,
  organisatieId: OrganisatieId,
  groep: Ledengroep,
): Promise<readonly Lidmaatschap[]> {
  const all: Lidmaatschap[] = [];
  let cursor: string | undefined;
  do {
    const page = await gebruikers.listMembers(organisatieId, groep, { aantal: 100, cursor });
    all.push(...page.items);
    cursor = page.volgende;
  } while (cursor);
  return all;
}
