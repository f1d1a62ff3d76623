import type { Zaak } from '../zaak.ts';

export function OverlegTab({ zaak }: { readonly zaak: Zaak }) {
  return <p>{zaak.hulpvraag.zaaknummer}</p>;
}
