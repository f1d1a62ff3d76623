import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import type { Context } from '#shared/kernel/context.ts';
import type { Lidmaatschap } from '#shared/model/gebruiker.ts';
import { newId, type SamenwerkingsverbandId } from '#shared/model/ids.ts';
import type { Organisatie } from '#shared/model/organisatie.ts';
import type { AccountDirectory } from '#shared/ports/account-directory.ts';
import type { GebruikerStore } from '#shared/ports/gebruiker-store.ts';
import type { OrganisatieStore } from '#shared/ports/organisatie-store.ts';

/** What is needed to start an SWV. */
interface StartDeps {
  readonly organisaties: OrganisatieStore;
  readonly gebruikers: GebruikerStore;
  readonly accounts: AccountDirectory;
  readonly newContext: () => Context;
}

/** Who becomes a beheerder. */
export interface Persoon {
  readonly naam: string;
  readonly email: string;
}

/**
 * A new tenant: the SWV itself and its first two BEHEERDERS, who invite everybody else. Two, because one asks and the
 * other confirms (docs/adr/0008-two-beheerders.md). Run once, by an engineer with access to the table and the user pool
 * (scripts/start-swv.ts); there is no endpoint for it.
 */
export async function startSamenwerkingsverband(
  deps: StartDeps,
  wat: {
    readonly naam: string;
    readonly plaats?: string;
    /** Where parents, schools and preschools can ask their questions. */
    readonly telefoon?: string;
    readonly bereikbaar?: string;
    readonly email?: string;
    readonly beheerders: readonly [Persoon, Persoon, ...Persoon[]];
  },
): Promise<Organisatie> {
  const context = deps.newContext();
  const id = newId<SamenwerkingsverbandId>(context);
  const organisatie: Organisatie = {
    id,
    samenwerkingsverbandId: id,
    soort: 'SAMENWERKINGSVERBAND',
    naam: wat.naam,
    ...(wat.plaats ? { plaats: wat.plaats } : {}),
    ...(wat.telefoon ? { telefoon: wat.telefoon } : {}),
    ...(wat.bereikbaar ? { bereikbaar: wat.bereikbaar } : {}),
    ...(wat.email ? { email: wat.email } : {}),
    actief: true,
    aangemaaktOp: context.nu,
    versie: 1,
  };
  await deps.organisaties.save(organisatie);
  for (const beheerder of wat.beheerders) await addBeheerder(deps, organisatie, beheerder);
  return organisatie;
}

/** Another BEHEERDER of an SWV that is there, by an engineer: for an SWV that has fewer than two left. */
export async function addBeheerder(
  deps: StartDeps,
  { samenwerkingsverbandId, naam }: Organisatie,
  wie: Persoon,
): Promise<Lidmaatschap> {
  return invitePerson(deps, {
    ...wie,
    rollen: ['BEHEERDER'],
    organisatie: {
      organisatieId: samenwerkingsverbandId,
      organisatieNaam: naam,
      organisatieSoort: 'SAMENWERKINGSVERBAND',
      samenwerkingsverbandId,
    },
  });
}
