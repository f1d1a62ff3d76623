import * as z from 'zod/mini';
import { IdSchema } from '#shared/kernel/text.ts';

/** Where the bytes of a bijlage are, in both buckets: `<dossierId>/<bijlageId>`. Ids only; names never are in a key. */
export type Sleutel = `${string}/${string}`;

/** The key of the bytes of a bijlage. */
export function sleutelVan(dossierId: string, bijlageId: string): Sleutel {
  return `${dossierId}/${bijlageId}`;
}

/** Where the picture to look at is, in the clean bucket: under its file, so that it is listed and goes with it. */
export type Voorbeeldsleutel = `${Sleutel}/voorbeeld`;

/** The key of the picture to look at. */
export function voorbeeldVan(sleutel: Sleutel): Voorbeeldsleutel {
  return `${sleutel}/voorbeeld`;
}

/** True for the key of a picture to look at. */
export function isVoorbeeld(key: string): boolean {
  return key.endsWith('/voorbeeld');
}

/** The ids that a key names; undefined for a key that we never give. */
export function parseSleutel(key: string): { readonly dossierId: string; readonly bijlageId: string } | undefined {
  const [dossierId, bijlageId, ...rest] = key.replace(/\/voorbeeld$/, '').split('/');
  const ids = [dossierId, bijlageId].every((id) => z.safeParse(IdSchema, id).success);
  return ids && rest.length === 0 && dossierId && bijlageId ? { dossierId, bijlageId } : undefined;
}
