import type { Bijlage, Mediatype } from '#shared/model/bijlage.ts';
import { type Sleutel, type Voorbeeldsleutel, voorbeeldVan } from '#shared/model/sleutel.ts';
import type { Weergave } from '#shared/ports/bestandsopslag.ts';

/** What every browser can show by itself. */
const TE_TONEN: readonly Mediatype[] = ['application/pdf', 'image/jpeg', 'image/png'];

/** True when there is something that a browser can show: the file itself, or a picture made of it. */
export function canBekijken({ mediatype, voorbeeld }: Pick<Bijlage, 'mediatype' | 'voorbeeld'>): boolean {
  return TE_TONEN.includes(mediatype) || voorbeeld === 'GEMAAKT';
}

/** How a file is given, and from where: what cannot be shown is given to be saved. */
export function weergaveVan(
  bijlage: Pick<Bijlage, 'mediatype' | 'voorbeeld'>,
  sleutel: Sleutel,
  gevraagd: Weergave,
): { readonly weergave: Weergave; readonly sleutel: Sleutel | Voorbeeldsleutel } {
  if (gevraagd === 'DOWNLOAD' || !canBekijken(bijlage)) return { weergave: 'DOWNLOAD', sleutel };
  return { weergave: 'VOORBEELD', sleutel: TE_TONEN.includes(bijlage.mediatype) ? sleutel : voorbeeldVan(sleutel) };
}
