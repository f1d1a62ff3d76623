/**
 * Shapes of stored items, for releases that run side by side during a deployment (docs/operations.md, "Upgrade").
 *
 * A new attribute asks for nothing here: older rows do not have it (so it is optional), and an older release that
 * changes a row leaves it as it is (change-item.ts). A type whose attributes come to mean something else gets a step:
 * from then on its items are written with the number of their shape in `vorm`, and a release that does not know that
 * shape yet keeps off them. Items without `vorm` have shape 1.
 */
import { DomainError } from '#shared/kernel/errors.ts';
import type { StoredItem } from './stored-item.ts';

/** From one shape of a type to the next: attributes in, attributes out. It never fails on an item that was valid. */
export type Step = (item: StoredItem) => StoredItem;

/** The steps of each type, oldest first: the first one goes from shape 1 to shape 2. A step that was released stays. */
export type Steps = Readonly<Record<string, readonly Step[]>>;

/** Every type still has its first shape. */
const STEPS: Steps = {};

/**
 * An item as the schemas of this release know it, whatever release wrote it.
 * @throws DomainError TE_DRUK when a newer release wrote it in a shape that this one does not know: the next try meets
 *   that one.
 */
export function upgraded(item: StoredItem, all: Steps = STEPS): StoredItem {
  const vorm = typeof item.vorm === 'number' ? item.vorm : 1;
  const steps = all[String(item.type)] ?? [];
  if (vorm > steps.length + 1) {
    throw new DomainError(
      'TE_DRUK',
      'Kindbrug wordt op dit moment bijgewerkt. Wat u deed, is niet uitgevoerd. Probeer het zo nog eens.',
    );
  }
  return steps.slice(vorm - 1).reduce((found, step) => step(found), item);
}

/** What an item of this type is written with: the number of its shape, once there is more than one. */
export function shapeOf(type: string, all: Steps = STEPS): { readonly vorm?: number } {
  const steps = all[type]?.length ?? 0;
  return steps === 0 ? {} : { vorm: steps + 1 };
}
