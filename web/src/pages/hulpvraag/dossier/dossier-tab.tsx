import type { Zaak } from '../zaak.ts';

export function DossierTab({ zaak }: { readonly zaak: Zaak }) {
  return <p>{zaak.hulpvraag.zaaknummer}</p>;
}
