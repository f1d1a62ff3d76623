import type { Zaak } from '../zaak.ts';

export function BijlagenTab({ zaak }: { readonly zaak: Zaak }) {
  return <p>{zaak.hulpvraag.zaaknummer}</p>;
}
