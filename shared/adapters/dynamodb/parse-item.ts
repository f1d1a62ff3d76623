import * as z from 'zod/mini';
import { upgraded } from './shapes.ts';
import type { StoredItem } from './stored-item.ts';

/** What is in the table does not have the form that the code knows. Names type, key and fields; never contents. */
export class UnreadableItem extends Error {
  override readonly name = 'UnreadableItem';
}

/**
 * The entity in a stored item; keys and index attributes fall away.
 * @throws UnreadableItem; DomainError TE_DRUK when a newer release wrote it in a shape that this one does not know.
 */
export function parseItem<S extends z.core.$ZodType>(schema: S, item: StoredItem): z.output<S> {
  const result = z.safeParse(schema, upgraded(item));
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`);
  throw new UnreadableItem(
    `Item of type ${String(item.type)} at ${String(item.pk)} / ${String(item.sk)}: ${fields.join(', ')}`,
  );
}
