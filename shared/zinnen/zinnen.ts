import type { Lezer } from '#shared/model/lezer.ts';
import type { Weg } from '#shared/model/weg.ts';
import { BIJ_SCHOLEN } from './bij-scholen.ts';
import { TOT_HET_ADVIES } from './tot-het-advies.ts';
import { TOT_HET_EINDE } from './tot-het-einde.ts';
import type { Zin } from './zin.ts';

/**
 * What a status says, by the way it was reached and by who reads it: one record for the top of the page and for the
 * mail. A status or reader that is added does not compile until it has its sentences. docs/adr/0021
 */
export const ZINNEN: Readonly<Record<Weg, Readonly<Record<Lezer, Zin>>>> = {
  ...TOT_HET_ADVIES,
  ...BIJ_SCHOLEN,
  ...TOT_HET_EINDE,
};
