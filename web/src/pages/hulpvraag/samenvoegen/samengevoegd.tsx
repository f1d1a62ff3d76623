import { href } from '../../../router.ts';
import { samenvoegTeksten as t } from '../../../teksten/samenvoegen.ts';
import { Alert } from '../../../ui/alert.tsx';
import type { Dossier } from '../zaak.ts';

/** Where child and ouders are changed, for a dossier that was joined to another one. */
export function Samengevoegd({ met }: { readonly met: NonNullable<Dossier['samengevoegdMet']> }) {
  return (
    <Alert kind="info" heading={t.samengevoegd}>
      <p>{t.samengevoegdUitleg}</p>
      <p>
        <a href={href(['hulpvragen', met.hulpvraagId])}>{t.naar(met.zaaknummer)}</a>
      </p>
    </Alert>
  );
}
