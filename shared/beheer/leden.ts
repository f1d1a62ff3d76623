/** Lidmaatschappen: who works for which organisation of the SWV, in which roles. */
import { requireVersion } from '#shared/dossier/carry-out.ts';
import { retryOnConflict } from '#shared/dossier/retry-on-conflict.ts';
import { type Actor, groepVan, type Lidmaatschap } from '#shared/gebruiker/gebruiker.ts';
import { invitePerson } from '#shared/gebruiker/invite-person.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { invalid, notFound, refuse } from '#shared/kernel/errors.ts';
import { type Beheer, type BeheerVerzoek, daadVan } from './beheer-deps.ts';
import { requireActieveOrganisatie } from './organisaties.ts';
import { type Functie, overlappend, requireFunctie, requireHier, requireIemandAnders } from './rollen.ts';

/** Names one lidmaatschap of one person. */
export interface LidRef {
  readonly gebruikerId: string;
  readonly lidmaatschapId: string;
}

/** Invites somebody for an organisation; account and mail are made when there is no account yet. The same again changes nothing. */
export async function inviteLid(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  organisatieId: string,
  wie: Functie & { readonly naam: string; readonly email: string },
): Promise<Lidmaatschap> {
  const { actor } = verzoek;
  const organisatie = await requireActieveOrganisatie(deps, actor, organisatieId);
  requireFunctie(wie, organisatie.soort, await deps.organisaties.listPlatforms(actor.samenwerkingsverbandId));
  requireNietVoorbij(wie, deps.newContext().nu);
  const bekend = await deps.gebruikers.findByEmail(wie.email);
  if (bekend) requireIemandAnders(bekend.gebruiker.id, actor);
  const eerder = bekend && overlappend(bekend, organisatieId, wie);
  if (eerder) return eerder;
  const uitnodiging = {
    ...wie,
    organisatie: {
      organisatieId,
      organisatieNaam: organisatie.naam,
      organisatieSoort: organisatie.soort,
      samenwerkingsverbandId: actor.samenwerkingsverbandId,
    },
  };
  return retryOnConflict(() =>
    invitePerson(deps, uitnodiging, (lid) => daadVan(verzoek, deps.newContext(), 'lidmaatschap', lid.id)),
  );
}

/** Changes what somebody does for an organisation, and until when. */
export async function changeLid(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  wie: LidRef,
  gezien: number,
  functie: Functie,
): Promise<Lidmaatschap> {
  const { actor } = verzoek;
  requireIemandAnders(wie.gebruikerId, actor);
  const platforms = await deps.organisaties.listPlatforms(actor.samenwerkingsverbandId);
  return retryOnConflict(async () => {
    const lid = await requireLid(deps, actor, wie);
    requireVersion(gezien, lid.versie, () => lid);
    if (groepVan(lid) === 'BIJ_DOSSIER') throw hoortBijDossier();
    requireFunctie(functie, lid.organisatieSoort, platforms);
    const { totEnMet: _, ...rest } = lid;
    return save(deps, verzoek, {
      ...rest,
      rollen: [...functie.rollen],
      platformIds: [...functie.platformIds],
      ...(functie.totEnMet ? { totEnMet: functie.totEnMet } : {}),
    });
  });
}

/** Blocks one lidmaatschap: refused at the next request that is made for it. */
export async function blockLid(deps: Beheer, verzoek: BeheerVerzoek, wie: LidRef): Promise<Lidmaatschap> {
  requireIemandAnders(wie.gebruikerId, verzoek.actor);
  return setStand(deps, verzoek, wie, 'GEBLOKKEERD');
}

/** Ends the block of a lidmaatschap, unless its organisation is not active. */
export async function unblockLid(deps: Beheer, verzoek: BeheerVerzoek, wie: LidRef): Promise<Lidmaatschap> {
  requireIemandAnders(wie.gebruikerId, verzoek.actor);
  const { organisatieId } = await requireLid(deps, verzoek.actor, wie);
  await requireActieveOrganisatie(deps, verzoek.actor, organisatieId);
  return setStand(deps, verzoek, wie, 'ACTIEF');
}

function setStand(
  deps: Beheer,
  verzoek: BeheerVerzoek,
  wie: LidRef,
  stand: 'ACTIEF' | 'GEBLOKKEERD',
): Promise<Lidmaatschap> {
  return retryOnConflict(async () => {
    const lid = await requireLid(deps, verzoek.actor, wie);
    return lid.stand === stand ? lid : save(deps, verzoek, { ...lid, stand });
  });
}

async function save(deps: Beheer, verzoek: BeheerVerzoek, lid: Lidmaatschap): Promise<Lidmaatschap> {
  const changed = { ...lid, versie: lid.versie + 1 };
  await deps.gebruikers.saveLidmaatschap(changed, daadVan(verzoek, deps.newContext(), 'lidmaatschap', lid.id));
  return changed;
}

async function requireLid(deps: Beheer, actor: Actor, wie: LidRef): Promise<Lidmaatschap> {
  const hier = requireHier(await deps.gebruikers.load(wie.gebruikerId), actor);
  const lid = hier.find((one) => one.id === wie.lidmaatschapId && one.stand !== 'VERWIJDERD');
  if (!lid) throw notFound();
  return lid;
}

function requireNietVoorbij({ totEnMet }: Functie, nu: string): void {
  if (totEnMet === undefined || totEnMet >= dateInNetherlands(nu)) return;
  throw invalid('/totEnMet', 'DATUM_VOORBIJ', 'De laatste dag is al voorbij. Kies vandaag of een dag die nog komt.');
}

function hoortBijDossier() {
  const tekst =
    'Deze persoon is ouder of genodigde bij een dossier. De rol volgt uit dat dossier; hier kunt u alleen blokkeren.';
  return refuse([{ code: 'HOORT_BIJ_DOSSIER', tekst }]);
}
