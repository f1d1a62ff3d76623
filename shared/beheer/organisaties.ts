import { requireVersion } from '#shared/dossier/carry-out.ts';
import type { Actor, Lidmaatschap } from '#shared/gebruiker/gebruiker.ts';
import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import { notFound } from '#shared/kernel/errors.ts';
import type { Organisatie, OrganisatieSoort, Platform } from '#shared/organisatie/organisatie.ts';
import { requireAnotherBeheerder } from './accounts.ts';
import { allMembers, type Beheer } from './beheer-deps.ts';
import { type Functie, requireFunctie, requireHier } from './rollen.ts';

/** The organisation of an id, if it works with the actor's SWV. @throws DomainError NIET_GEVONDEN */
export async function requireOrganisatie(deps: Beheer, actor: Actor, organisatieId: string): Promise<Organisatie> {
  const organisatie = await deps.organisaties.load(actor.samenwerkingsverbandId, organisatieId);
  if (!organisatie) throw notFound();
  return organisatie;
}

/** Adds an organisation that the SWV works with. */
export async function addOrganisatie(
  deps: Beheer,
  actor: Actor,
  gegevens: { readonly soort: OrganisatieSoort; readonly naam: string; readonly plaats?: string | undefined },
): Promise<Organisatie> {
  const { nieuwId, nu } = deps.newContext();
  const { plaats, ...rest } = gegevens;
  const organisatie: Organisatie = {
    id: nieuwId(),
    samenwerkingsverbandId: actor.samenwerkingsverbandId,
    ...rest,
    ...(plaats ? { plaats } : {}),
    actief: true,
    aangemaaktOp: nu,
    versie: 1,
  };
  await deps.organisaties.save(organisatie);
  return organisatie;
}

/** Changes an organisation. One that is no longer active has its lidmaatschappen blocked, one by one; safe to repeat. */
export async function changeOrganisatie(
  deps: Beheer,
  actor: Actor,
  organisatieId: string,
  gezien: number,
  gegevens: { readonly naam: string; readonly plaats?: string | undefined; readonly actief: boolean },
): Promise<Organisatie> {
  const organisatie = await requireOrganisatie(deps, actor, organisatieId);
  requireVersion(gezien, organisatie.versie, () => organisatie);
  if (!gegevens.actief && organisatie.soort === 'SAMENWERKINGSVERBAND') throw notFound();
  const { plaats: _, ...rest } = organisatie;
  const { naam, actief, plaats } = gegevens;
  const changed: Organisatie = { ...rest, naam, actief, ...(plaats ? { plaats } : {}), versie: organisatie.versie + 1 };
  await deps.organisaties.save(changed);
  if (!actief) await blockMembers(deps, organisatieId);
  return changed;
}

async function blockMembers(deps: Beheer, organisatieId: string): Promise<void> {
  for (const lid of await allMembers(deps.gebruikers, organisatieId)) {
    if (lid.stand === 'ACTIEF')
      await deps.gebruikers.saveLidmaatschap({ ...lid, stand: 'GEBLOKKEERD', versie: lid.versie + 1 });
  }
}

/** Adds a platform. */
export async function addPlatform(deps: Beheer, actor: Actor, naam: string): Promise<Platform> {
  const { nieuwId, nu } = deps.newContext();
  const platform: Platform = {
    id: nieuwId(),
    samenwerkingsverbandId: actor.samenwerkingsverbandId,
    naam,
    aangemaaktOp: nu,
    versie: 1,
  };
  await deps.organisaties.savePlatform(platform);
  return platform;
}

/** Renames a platform. */
export async function renamePlatform(
  deps: Beheer,
  actor: Actor,
  platformId: string,
  gezien: number,
  naam: string,
): Promise<Platform> {
  const platform = await deps.organisaties.loadPlatform(actor.samenwerkingsverbandId, platformId);
  if (!platform) throw notFound();
  requireVersion(gezien, platform.versie, () => platform);
  const changed = { ...platform, naam, versie: platform.versie + 1 };
  await deps.organisaties.savePlatform(changed);
  return changed;
}

/** Invites somebody for an organisation; account and mail are made when there is no account yet. */
export async function inviteLid(
  deps: Beheer,
  actor: Actor,
  organisatieId: string,
  wie: Functie & { readonly naam: string; readonly email: string },
): Promise<Lidmaatschap> {
  const organisatie = await requireOrganisatie(deps, actor, organisatieId);
  if (!organisatie.actief) throw notFound();
  requireFunctie(wie, organisatie.soort, await deps.organisaties.listPlatforms(actor.samenwerkingsverbandId));
  return invitePerson(deps, {
    ...wie,
    organisatie: {
      organisatieId,
      organisatieNaam: organisatie.naam,
      organisatieSoort: organisatie.soort,
      samenwerkingsverbandId: actor.samenwerkingsverbandId,
    },
  });
}

/** Changes what somebody does for an organisation, and until when. */
export async function changeLid(
  deps: Beheer,
  actor: Actor,
  wie: { readonly gebruikerId: string; readonly lidmaatschapId: string },
  gezien: number,
  functie: Functie,
): Promise<Lidmaatschap> {
  const lid = requireHier(await deps.gebruikers.load(wie.gebruikerId), actor).find(
    (one) => one.id === wie.lidmaatschapId,
  );
  if (!lid) throw notFound();
  requireVersion(gezien, lid.versie, () => lid);
  requireFunctie(functie, lid.organisatieSoort, await deps.organisaties.listPlatforms(actor.samenwerkingsverbandId));
  if (!functie.rollen.includes('BEHEERDER')) await requireAnotherBeheerder(deps, actor, [lid]);
  const { totEnMet: _, ...rest } = lid;
  const changed: Lidmaatschap = {
    ...rest,
    rollen: [...functie.rollen],
    platformIds: [...functie.platformIds],
    ...(functie.totEnMet ? { totEnMet: functie.totEnMet } : {}),
    versie: lid.versie + 1,
  };
  await deps.gebruikers.saveLidmaatschap(changed);
  return changed;
}
