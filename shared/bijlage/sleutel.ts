import * as z from 'zod/mini';
import { IdSchema } from '#shared/kernel/text.ts';

/** Where the bytes of a bijlage are, in both buckets: `<dossierId>/<bijlageId>`. Ids only; names never are in a key. */
export type Sleutel = `${string}/${string}`;

/** The key of the bytes of a bijlage. */
export function sleutelVan(dossierId: string, bijlageId: string): Sleutel {
  return `${dossierId}/${bijlageId}`;
}

/** The ids that a key names; undefined for a key that we never give. */
export function leesSleutel(key: string): { readonly dossierId: string; readonly bijlageId: string } | undefined {
  const [dossierId, bijlageId, ...rest] = key.split('/');
  const ids = [dossierId, bijlageId].every((id) => z.safeParse(IdSchema, id).success);
  return ids && rest.length === 0 && dossierId && bijlageId ? { dossierId, bijlageId } : undefined;
}
