/** What a file really is, by its content. The name and the announced kind are claims of the sender. */
import { createHash } from 'node:crypto';
import type { Report } from '#shared/kernel/report.ts';
import type { Bijlage, Weigerreden } from '#shared/model/bijlage.ts';

/** The kind that the content is of, or why it is refused. */
export type Oordeel = Pick<Bijlage, 'mediatype'> | { readonly reden: Weigerreden };

/**
 * Compares the bytes with what was announced, size and then checksum, and opens them as what they begin as. The kind
 * follows the content: a photo that was named as another kind that we take is that photo.
 */
export async function checkInhoud(
  bytes: Uint8Array,
  aangekondigd: Pick<Bijlage, 'grootte' | 'sha256'>,
  report: Report,
): Promise<Oordeel> {
  if (bytes.byteLength !== aangekondigd.grootte) return { reden: 'ANDERE_GROOTTE' };
  if (createHash('sha256').update(bytes).digest('base64') !== aangekondigd.sha256) return { reden: 'ANDERE_INHOUD' };
  // Loaded when the first file is looked at: a scan result seldom comes before that.
  const { inspectWithinBounds } = await import('#shared/bijlage/inhoud/within-bounds.ts');
  const bevinding = await inspectWithinBounds(bytes);
  if ('mediatype' in bevinding) return bevinding;
  const { reden, waar, oorzaak = '' } = bevinding;
  report('file refused', undefined, { reden, waar, oorzaak });
  return { reden };
}
