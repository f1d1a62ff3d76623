/**
 * Photos tell more than they show: where they were made, when, with which device, by whom. None of that is for readers
 * of a dossier, so it is taken out when a file goes to where it can be read. Pixels are not compressed anew.
 */

import type { Report } from '#shared/kernel/report.ts';
import type { Mediatype } from '#shared/model/bijlage.ts';
import { cleanHeic } from './clean-heic.ts';
import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import type { SchoonBeeld } from './geschoond.ts';

const SCHOON: Partial<Record<Mediatype, (bytes: Uint8Array) => SchoonBeeld | undefined>> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/heic': cleanHeic,
};

/** The image without what it tells; undefined when it is too damaged to find that. */
export function cleanBeeld(bytes: Uint8Array, mediatype: Mediatype, report: Report): SchoonBeeld | undefined {
  try {
    return SCHOON[mediatype]?.(bytes);
  } catch (error) {
    report('image not cleaned', error);
    return undefined;
  }
}
