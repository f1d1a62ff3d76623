import { hulpvraagTeksten } from '../../teksten/hulpvraag.ts';
import { showDate } from '../../ui/dates.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import type { Zaak } from './zaak.ts';

/** The three questions of every page (ux.md): where does this stand, who acts now, what can I do. */
export function Kop({ zaak: { hulpvraag } }: { readonly zaak: Zaak }) {
  return (
    <div class="card stack">
      <p class="row">
        <span class="badge">{hulpvraag.statusLabel}</span>
        <span class="soft">{hulpvraag.zaaknummer}</span>
      </p>
      <p>{hulpvraag.statusTekst}</p>
      <DescriptionList
        items={[
          [hulpvraagTeksten.aanZet, hulpvraag.aanZet.join(', ')],
          [hulpvraagTeksten.sinds, showDate(hulpvraag.statusSinds)],
          [hulpvraagTeksten.termijn, hulpvraag.termijn && showDate(hulpvraag.termijn)],
        ]}
      />
    </div>
  );
}
