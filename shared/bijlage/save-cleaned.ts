import { createHash } from 'node:crypto';
import type { Bijlage } from '#shared/model/bijlage.ts';
import type { BijlageJobDeps, OntvangenVersie, Rij } from './bijlage-job.ts';

/** What was written to where it can be read. */
export type Bewaard = Pick<Bijlage, 'opgeslagen' | 'geschoond'>;

/**
 * Brings a version that was found safe to clean: a document as it is, an image without what it tells about where and by
 * whom it was made.
 * @returns undefined when that version is not there (any more)
 */
export async function saveCleaned(
  { opslag, report }: BijlageJobDeps,
  { key, versie }: OntvangenVersie,
  { bijlage, sleutel }: Rij,
): Promise<Bewaard | undefined> {
  const asItIs = async (bewaard: Bewaard) =>
    (await opslag.copyToClean(sleutel, versie, bijlage)) ? bewaard : undefined;
  if (!bijlage.mediatype.startsWith('image/')) return asItIs({});
  const bytes = await opslag.readIncoming(key, versie);
  if (!bytes) return undefined;
  // Loaded when the first image comes.
  const { cleanBeeld } = await import('#shared/bijlage/beeld/clean-beeld.ts');
  const schoon = cleanBeeld(bytes, bijlage.mediatype, report);
  if (!schoon) return asItIs({ geschoond: 'NIET_GELUKT' });
  if (schoon.verwijderd === 'NIETS') return asItIs({ geschoond: 'NIETS' });
  await opslag.writeClean(sleutel, schoon.bytes, bijlage);
  const sha256 = createHash('sha256').update(schoon.bytes).digest('base64');
  return { opgeslagen: { grootte: schoon.bytes.byteLength, sha256 }, geschoond: schoon.verwijderd };
}
