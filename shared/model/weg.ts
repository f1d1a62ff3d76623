/** The way a hulpvraag came to its status, where the sentence depends on it. */
import * as z from 'zod/mini';
import type { Statuswijziging } from './hulpvraag.ts';
import { STATUSSEN } from './status.ts';

/** Steps that are told in words of their own; any other step into a status is told by the status. */
const EIGEN_WEGEN = [
  'JK_BIJLAGEN_TOEGEVOEGD>JK_ONDERWIJSADVIES_AANVRAAG',
  'JK_AFGEWEZEN>JK_AANMELDEN_SCHOOL',
  'JK_ADVIES_AFGEROND>JK_AANMELDEN_SCHOOL',
] as const;

export const WegSchema = z.enum([...STATUSSEN, ...EIGEN_WEGEN]);
export type Weg = z.infer<typeof WegSchema>;

/** How a step is told. A step that was taken back asks nothing of its own: what it is back in, is told. */
export function wegVan({ soort, van, naar }: Pick<Statuswijziging, 'soort' | 'van' | 'naar'>): Weg {
  return (soort === 'OVERGANG' && EIGEN_WEGEN.find((one) => one === `${van}>${naar}`)) || naar;
}
