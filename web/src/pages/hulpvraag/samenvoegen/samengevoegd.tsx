import type { Dossier } from '#web/pages/hulpvraag/zaak.ts';
import { href } from '#web/router.ts';
import { samenvoegTeksten as t } from '#web/teksten/samenvoegen.ts';
import { Alert } from '#web/ui/alert.tsx';

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
