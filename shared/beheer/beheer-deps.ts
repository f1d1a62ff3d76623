import { inzageregel, type Verzoek } from '#shared/dossier/carry-out.ts';
import type { Lidmaatschap } from '#shared/gebruiker/gebruiker.ts';
import type { GebruikerStore } from '#shared/gebruiker/gebruiker-store.ts';
import type { InviteDeps } from '#shared/gebruiker/invite-person.ts';
import type { InzageStore } from '#shared/inzage/inzage-store.ts';
import type { OrganisatieStore } from '#shared/organisatie/organisatie-store.ts';
import type { MfaResetStore } from './mfa-reset.ts';

/** What the management of accounts needs. */
export interface Beheer extends InviteDeps {
  readonly organisaties: OrganisatieStore;
  readonly inzage: InzageStore;
  readonly mfaResets: MfaResetStore;
}

/** Who asks, without a dossier. */
export type BeheerVerzoek = Omit<Verzoek, 'hulpvraagId'>;

/** Writes one line in the log of the SWV about a change of accounts or organisations. Ids only. */
export async function logBeheer(deps: Beheer, verzoek: BeheerVerzoek, soort: string, id: string): Promise<void> {
  const regel = inzageregel({ ...verzoek, hulpvraagId: '' }, deps.newContext(), {
    regel: 'BEHEERDER',
    soort: 'GEWIJZIGD',
    object: { soort, id },
  });
  await deps.inzage.logOrganisatie(verzoek.actor.samenwerkingsverbandId, regel);
}

/** Every member of an organisation. */
export async function allMembers(gebruikers: GebruikerStore, organisatieId: string): Promise<readonly Lidmaatschap[]> {
  const all: Lidmaatschap[] = [];
  let cursor: string | undefined;
  do {
    const page = await gebruikers.listMembers(organisatieId, { aantal: 100, cursor });
    all.push(...page.items);
    cursor = page.volgende;
  } while (cursor);
  return all;
}
