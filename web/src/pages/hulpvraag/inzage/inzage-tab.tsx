import type { Zaak } from '../zaak.ts';

export function InzageTab({ zaak }: { readonly zaak: Zaak }) {
  return <p>{zaak.hulpvraag.zaaknummer}</p>;
}
