import { findEarlier } from '#shared/dossier/find-earlier.ts';
import { requireVersion } from '#shared/dossier/require-version.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { notFound, refuse } from '#shared/kernel/errors.ts';
import { type Actor, LEDENGROEPEN, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { OptioneleGegevens, Organisatie, OrganisatieSoort, Platform } from '#shared/model/organisatie.ts';
import { allMembers, type Beheer, type BeheerVerzoek, daadVan, makendeDaad } from './beheer-deps.ts';
import { saveLid } from './lid-functie.ts';

/** The organisation of an id, if it works with the actor's SWV. @throws DomainError NIET_GEVONDEN */
export async function requireOrganisatie(deps: Beheer, actor: Actor, organisatieId: string): Promise<Organisatie> {
  const organisatie = await deps.organisaties.load(actor.samenwerkingsverbandId, organisatieId);
  if (!organisatie) throw notFound();
  return organisatie;
}

/** As {@link requireOrganisatie}, for what gives people access. @throws DomainError STAND_VAN_ZAKEN */
export async function requireActieveOrganisatie(deps: Beheer, actor: Actor, id: string): Promise<Organisatie> {
  const organisatie = await requireOrganisatie(deps, actor, id);
  if (organisatie.actief) return organisatie;
  const tekst = 'Deze organisatie is niet meer actief. Maak de organisatie eerst weer actief.';
  throw refuse([{ code: 'ORGANISATIE_NIET_ACTIEF', tekst }]);
}

/** Adds an organisation that the SWV works with. */
export async function maakOrganisatie(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  gegevens: { readonly soort: OrganisatieSoort; readonly naam: string } & OptioneleGegevens,
): Promise<Organisatie> {
  return retryOnConflict(async () => {
    const eerder = await findEarlier(deps, verzoek);
    if (eerder) return requireOrganisatie(deps, verzoek.actor, eerder.id);
    const context = deps.newContext();
    const { soort, naam } = gegevens;
    const organisatie: Organisatie = {
      id: context.nieuwId(),
      samenwerkingsverbandId: verzoek.actor.samenwerkingsverbandId,
      soort,
      naam,
      ...withoutEmpty(gegevens),
      actief: true,
      aangemaaktOp: context.nu,
      versie: 1,
    };
    await deps.organisaties.save(organisatie, makendeDaad(verzoek, context, 'organisatie', organisatie.id));
    return organisatie;
  });
}

/**
 * Changes an organisation. Its lidmaatschappen follow one by one: the name they carry along, and a block when it is no longer
 * active. Making it active again lifts no block: each is a decision of its own. Safe to repeat after a crash.
 */
export async function bewerkOrganisatie(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  organisatieId: string,
  gezien: number,
  gegevens: { readonly naam: string; readonly actief: boolean } & OptioneleGegevens,
): Promise<Organisatie> {
  const changed = await retryOnConflict(async () => {
    const { plaats, telefoon, email, ...rest } = await requireVersionOf(deps, verzoek, organisatieId, gezien);
    const { naam, actief } = gegevens;
    if (!actief && rest.soort === 'SAMENWERKINGSVERBAND') throw refuseInactiveSwv();
    const next: Organisatie = { ...rest, naam, actief, ...withoutEmpty(gegevens), versie: rest.versie + 1 };
    await deps.organisaties.save(next, daadVan(verzoek, deps.newContext(), 'organisatie', organisatieId));
    return next;
  });
  for (const groep of LEDENGROEPEN) {
    for (const lid of await allMembers(deps.gebruikers, organisatieId, groep))
      await follow(deps, verzoek, changed, lid);
  }
  return changed;
}

/** What may be left out, without what was left empty. */
function withoutEmpty({ plaats, telefoon, email }: OptioneleGegevens): OptioneleGegevens {
  return { ...(plaats ? { plaats } : {}), ...(telefoon ? { telefoon } : {}), ...(email ? { email } : {}) };
}

async function requireVersionOf(deps: Beheer, verzoek: BeheerVerzoek, id: string, gezien: number) {
  const organisatie = await requireOrganisatie(deps, verzoek.actor, id);
  requireVersion(gezien, organisatie.versie, () => organisatie);
  return organisatie;
}

/** Lists may be a moment old, so each lidmaatschap is read again where it is changed. */
async function follow(deps: Beheer, verzoek: BeheerVerzoek, { naam, actief }: Organisatie, seen: Lidmaatschap) {
  await retryOnConflict(async () => {
    const { gebruikerId, id: lidmaatschapId } = seen;
    const lid = await deps.gebruikers.findLidmaatschap({ gebruikerId, lidmaatschapId });
    if (!lid || lid.stand === 'VERWIJDERD') return;
    const blocked = !actief && lid.stand === 'ACTIEF';
    // Ouders and invitees carry no name of the SWV.
    const organisatieNaam = lid.organisatieNaam === '' ? '' : naam;
    if (!blocked && organisatieNaam === lid.organisatieNaam) return;
    const next = { ...lid, organisatieNaam, versie: lid.versie + 1 };
    if (!blocked) return deps.gebruikers.saveLidmaatschap(next, undefined, undefined, 'ANDERS_NIETS');
    await saveLid(deps, verzoek, lid, { ...next, stand: 'GEBLOKKEERD' });
  });
}

function refuseInactiveSwv() {
  return refuse([{ code: 'SWV_BLIJFT_ACTIEF', tekst: 'Uw eigen samenwerkingsverband kan niet inactief worden.' }]);
}

/** Adds a platform. */
export async function maakPlatform(deps: Beheer, verzoek: BeheerVerzoek, naam: string): Promise<Platform> {
  return retryOnConflict(async () => {
    const eerder = await findEarlier(deps, verzoek);
    if (eerder) return requirePlatformOf(deps, verzoek.actor, eerder.id);
    const context = deps.newContext();
    const platform: Platform = {
      id: context.nieuwId(),
      samenwerkingsverbandId: verzoek.actor.samenwerkingsverbandId,
      naam,
      aangemaaktOp: context.nu,
      versie: 1,
    };
    await deps.organisaties.savePlatform(platform, makendeDaad(verzoek, context, 'platform', platform.id));
    return platform;
  });
}

/** Renames a platform. */
export async function bewerkPlatform(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  platformId: string,
  gezien: number,
  naam: string,
): Promise<Platform> {
  return retryOnConflict(async () => {
    const platform = await requirePlatformOf(deps, verzoek.actor, platformId);
    requireVersion(gezien, platform.versie, () => platform);
    const changed = { ...platform, naam, versie: platform.versie + 1 };
    await deps.organisaties.savePlatform(changed, daadVan(verzoek, deps.newContext(), 'platform', platformId));
    return changed;
  });
}

async function requirePlatformOf(deps: Beheer, actor: Actor, platformId: string): Promise<Platform> {
  const platform = await deps.organisaties.loadPlatform(actor.samenwerkingsverbandId, platformId);
  if (!platform) throw notFound();
  return platform;
}
