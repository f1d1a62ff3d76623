/** What is left of somebody who was removed: ids, so that history and logs still fit together, and nothing else. */
import type { Gebruiker, Lidmaatschap } from '#shared/model/gebruiker.ts';

/** Stands in the place of a name. */
const VERWIJDERD = '(verwijderd)';

/** The lidmaatschap in its next version, without personal data; it opens nothing any more. */
export function eraseLidmaatschap({ email: _, ...lid }: Lidmaatschap): Lidmaatschap {
  return { ...lid, naam: VERWIJDERD, stand: 'VERWIJDERD', versie: lid.versie + 1 };
}

/** The person in the next version, without personal data. The address is free for somebody else from then on. */
export function eraseGebruiker({ vorigEmail: _, ...gebruiker }: Gebruiker): Gebruiker {
  const email = `${gebruiker.id}@verwijderd.invalid`;
  return { ...gebruiker, naam: VERWIJDERD, email, stand: 'VERWIJDERD', versie: gebruiker.versie + 1 };
}
