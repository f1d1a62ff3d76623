import type { AccountDirectory } from '#shared/gebruiker/account-directory.ts';
import type { Lidmaatschap } from '#shared/gebruiker/gebruiker.ts';
import type { GebruikerStore } from '#shared/gebruiker/gebruiker-store.ts';
import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import type { Context } from '#shared/kernel/context.ts';
import type { Organisatie } from './organisatie.ts';
import type { OrganisatieStore } from './organisatie-store.ts';

/**
 * A new tenant: the SWV itself and its first BEHEERDER, who invites everybody else. Run once, by an engineer with access
 * to the table and the user pool (scripts/start-swv.ts); there is no endpoint for it.
 */
export async function startSamenwerkingsverband(
  deps: {
    readonly organisaties: OrganisatieStore;
    readonly gebruikers: GebruikerStore;
    readonly accounts: AccountDirectory;
    readonly newContext: () => Context;
  },
  wat: {
    readonly naam: string;
    readonly plaats?: string;
    /** Where parents, schools and preschools can ask their questions. */
    readonly telefoon?: string;
    readonly email?: string;
    readonly beheerder: { readonly naam: string; readonly email: string };
  },
): Promise<{ readonly organisatie: Organisatie; readonly beheerder: Lidmaatschap }> {
  const context = deps.newContext();
  const id = context.nieuwId();
  const organisatie: Organisatie = {
    id,
    samenwerkingsverbandId: id,
    soort: 'SAMENWERKINGSVERBAND',
    naam: wat.naam,
    ...(wat.plaats ? { plaats: wat.plaats } : {}),
    ...(wat.telefoon ? { telefoon: wat.telefoon } : {}),
    ...(wat.email ? { email: wat.email } : {}),
    actief: true,
    aangemaaktOp: context.nu,
    versie: 1,
  };
  await deps.organisaties.save(organisatie);
  const beheerder = await invitePerson(deps, {
    ...wat.beheerder,
    rollen: ['BEHEERDER'],
    organisatie: {
      organisatieId: id,
      organisatieNaam: wat.naam,
      organisatieSoort: 'SAMENWERKINGSVERBAND',
      samenwerkingsverbandId: id,
    },
  });
  return { organisatie, beheerder };
}
