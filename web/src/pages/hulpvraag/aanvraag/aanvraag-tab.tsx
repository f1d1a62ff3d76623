import type { Zaak } from '../zaak.ts';

export function AanvraagTab({ zaak }: { readonly zaak: Zaak }) {
  return <p>{zaak.hulpvraag.zaaknummer}</p>;
}
