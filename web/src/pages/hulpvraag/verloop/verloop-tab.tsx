import type { Zaak } from '../zaak.ts';

export function VerloopTab({ zaak }: { readonly zaak: Zaak }) {
  return <p>{zaak.hulpvraag.zaaknummer}</p>;
}
