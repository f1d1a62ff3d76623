/**
 * What somebody may do now with one thing in a dossier, and if not, why: asked of the very guards that the act asks
 * when it is done (docs/adr/0031-acts-come-with-their-object.md). A page shows what is said here and holds no rule of
 * its own.
 */

import type { Geopend } from '#shared/dossier/open-dossier.ts';
import type { Moment } from '#shared/kernel/text.ts';
import type { Actor } from '#shared/model/gebruiker.ts';
import { askKan, type Kan } from '#shared/toegang/ask-kan.ts';
import type { Recht } from '#shared/toegang/rechten.ts';
import { hasRechtIn } from '#shared/toegang/tabel.ts';
import { requireRecht } from '#shared/toegang/toegang.ts';

/** Who asks, when. */
export interface Vrager {
  readonly actor: Actor;
  readonly nu: Moment;
}

/** What an act takes: a right, and whatever its guard asks of the thing itself, whatever is filled in. */
export interface Vereist<T> {
  /** The right of its endpoint. */
  readonly recht: Recht;
  /** @throws DomainError as the act would. */
  readonly guard?: (geopend: Geopend, object: T, vrager: Vrager) => unknown;
}

/** The acts on one kind of thing. */
export type Daden<A extends string, T> = Readonly<Record<A, Vereist<T>>>;

/**
 * The acts on one thing. One that is in no status for this reader is left out; one that is, but not now, says so.
 * @param daden as in daden.ts and bijlage-daden.ts
 */
export function listActs<A extends string, T>(
  daden: Daden<A, T>,
  geopend: Geopend,
  object: T,
  vrager: Vrager,
): readonly Kan<A>[] {
  return (Object.keys(daden) as A[]).flatMap((actie): readonly Kan<A>[] => {
    const { recht, guard } = daden[actie];
    if (!isEverAllowed(geopend, recht)) return [];
    const ask = () => {
      requireRecht(geopend.toegang, recht);
      guard?.(geopend, object, vrager);
    };
    return [askKan(actie, ask)];
  });
}

/** True for one of these acts that can be done now. */
export function canDo<A extends string>(acties: readonly Kan<A>[], actie: A): boolean {
  return acties.some((one) => one.actie === actie && one.kan);
}

function isEverAllowed({ toegang: { rechten, relaties } }: Geopend, recht: Recht): boolean {
  return rechten.has(recht) || relaties.some((relatie) => hasRechtIn(relatie, recht).length > 0);
}
