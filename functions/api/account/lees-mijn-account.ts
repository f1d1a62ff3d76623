import type { MijnAccountDeps, OrganisatieDeps } from '#functions/runtime/deps.ts';
import { endpoint } from '#functions/runtime/endpoint.ts';
import { leesMijnAccount as route } from '#shared/contract/account.ts';
import { beherendSwvVan, swvsVan } from '#shared/gebruiker/beheer-van.ts';
import { dateInNetherlands } from '#shared/kernel/dates.ts';
import { notFound } from '#shared/kernel/errors.ts';
import { countsOn, isGegevenOp, type Lidmaatschap } from '#shared/model/gebruiker.ts';
import type { SamenwerkingsverbandId } from '#shared/model/ids.ts';

export default endpoint(route, async (deps: MijnAccountDeps, request) => {
  const account = await deps.gebruikers.load(request.actor.gebruikerId);
  if (!account) throw notFound();
  const today = dateInNetherlands(deps.newContext().nu);
  const { id, naam, email } = account.gebruiker;
  const mine = account.lidmaatschappen.filter((one) => countsOn(one, today));
  const wachtend = account.lidmaatschappen.filter((one) => one.aanvaarding === 'WACHT' && isGegevenOp(one, today));
  const swvs = swvsVan(account);
  // Almost everybody works for one SWV: only others wait for its name.
  const zonderNaam = mine.filter((one) => !one.organisatieNaam).map((one) => one.samenwerkingsverbandId);
  const gevraagd = [
    ...(swvs.length > 1 ? swvs : []),
    ...zonderNaam,
    ...wachtend.map((one) => one.samenwerkingsverbandId),
  ];
  const [namen, plaatsen] = await Promise.all([
    namenVan(deps, gevraagd),
    plaatsenVan(deps, mine),
    noteFirstTime(deps, mine),
  ]);
  const lidmaatschappen = mine.map((one) => ({
    ...one,
    samenwerkingsverbandNaam: namen.get(one.samenwerkingsverbandId),
    plaats: plaatsen.get(one.id),
  }));
  const beheer = {
    samenwerkingsverbandId: beherendSwvVan(account) ?? '',
    keuze: swvs.map((one) => ({ samenwerkingsverbandId: one, naam: namen.get(one) ?? '' })),
  };
  return {
    body: {
      gebruikerId: id,
      naam,
      email,
      lidmaatschappen,
      aanbiedingen: wachtend.map((one) => ({
        ...one,
        samenwerkingsverbandNaam: namen.get(one.samenwerkingsverbandId) ?? '',
      })),
      ...(swvs.length > 1 ? { beheer } : {}),
    },
  };
});

/** The first time here, for whoever invited this person. That it cannot be noted keeps nobody out. */
async function noteFirstTime({ inlog, report }: MijnAccountDeps, mine: readonly Lidmaatschap[]): Promise<void> {
  const first = mine.filter((one) => one.inlog !== 'GEWEEST');
  const noted = first.map((one) => inlog.noteInlog({ gebruikerId: one.gebruikerId, lidmaatschapId: one.id }));
  try {
    await Promise.all(noted);
  } catch (error) {
    report('a first sign-in was not noted', error);
  }
}

async function namenVan(
  { organisaties }: OrganisatieDeps,
  swvs: readonly SamenwerkingsverbandId[],
): Promise<Map<string, string>> {
  const found = await Promise.all([...new Set(swvs)].map((id) => organisaties.load(id, id)));
  return new Map(found.flatMap((one) => (one ? [[one.id, one.naam]] : [])));
}

/**
 * The places of organisations of the same name at the same SWV: nothing else tells them apart. Almost nobody has two.
 */
async function plaatsenVan(
  { organisaties }: OrganisatieDeps,
  mine: readonly Lidmaatschap[],
): Promise<Map<string, string>> {
  const double = mine.filter((one) =>
    mine.some((other) => other.organisatieId !== one.organisatieId && other.organisatieNaam === one.organisatieNaam),
  );
  const found = await Promise.all(
    double.map(async (one) => {
      const organisatie = await organisaties.load(one.samenwerkingsverbandId, one.organisatieId);
      return organisatie?.plaats ? [[one.id, organisatie.plaats] as const] : [];
    }),
  );
  return new Map(found.flat());
}
