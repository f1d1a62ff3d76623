import { session } from '#web/session/session.ts';
import type { OrganisatieId } from '#web/wire/ids.ts';
import { lijstOrganisaties } from './organisaties.ts';
import { allPages } from './use-list.ts';

type Soort = 'VOORSCHOOL' | 'SCHOOL';
type Telefoons = ReadonlyMap<OrganisatieId, string>;

/** What was asked before in this session: forty cases a day ask for the same numbers. */
let kept: { readonly lidmaatschapId: string | undefined; readonly of: Map<Soort, Promise<Telefoons>> } = {
  lidmaatschapId: undefined,
  of: new Map(),
};

/** The telephone numbers of preschools or schools, by organisation; for whoever may read the address book. */
export function loadTelefoons(soort: Soort): Promise<Telefoons> {
  const lidmaatschapId = session.value?.lidmaatschap?.id;
  if (kept.lidmaatschapId !== lidmaatschapId) kept = { lidmaatschapId, of: new Map() };
  const { of } = kept;
  const found = of.get(soort) ?? load(soort);
  of.set(soort, found);
  // What failed is asked again the next time.
  found.catch(() => of.delete(soort));
  return found;
}

async function load(soort: Soort): Promise<Telefoons> {
  const { body } = await allPages((cursor) => lijstOrganisaties({ query: { soort, aantal: 100, cursor } }));
  return new Map(body.flatMap(({ id, telefoon }) => (telefoon ? [[id, telefoon] as const] : [])));
}
