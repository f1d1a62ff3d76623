import type { Zaak } from '../zaak.ts';

export function ScholenTab({ zaak }: { readonly zaak: Zaak }) {
  return <p>{zaak.hulpvraag.zaaknummer}</p>;
}
