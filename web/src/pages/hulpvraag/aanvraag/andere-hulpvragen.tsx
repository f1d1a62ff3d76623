import type { Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { href } from '#web/router.ts';
import { aanvraagTeksten as t } from '#web/teksten/aanvraag.ts';
import { samenvoegTeksten } from '#web/teksten/samenvoegen.ts';
import { STATUS_KEUZES } from '#web/teksten/status.ts';
import { ButtonLink } from '#web/ui/button.tsx';
import { Section } from '#web/ui/page.tsx';
import { canDo } from '#web/wire/acts.ts';

/** The other hulpvragen in the dossier of this child, and the way to start one more. */
export function AndereHulpvragen({ zaak }: { readonly zaak: Zaak }) {
  const others = zaak.dossier.data?.andereHulpvragen;
  const { samengevoegd = [], acties = [] } = zaak.dossier.data ?? {};
  const mayMake = canDo(acties, 'maakHulpvraag');
  if (!others || (others.length + samengevoegd.length === 0 && !mayMake)) return null;
  return (
    <Section heading={t.andere}>
      {others.length + samengevoegd.length > 0 && (
        <ul>
          {others.map((one) => (
            <li key={one.id}>
              <a href={href(['hulpvragen', one.id])}>{one.zaaknummer}</a>{' '}
              <span class="soft">{STATUS_KEUZES.find(({ value }) => value === one.status)?.label}</span>
            </li>
          ))}
          {samengevoegd.map(({ id, zaaknummer }) => (
            <li key={id}>
              <a href={href(['hulpvragen', id])}>{zaaknummer}</a>{' '}
              <span class="soft">{samenvoegTeksten.uitAnderDossier}</span>
            </li>
          ))}
        </ul>
      )}
      {mayMake && (
        <div>
          <ButtonLink
            href={href(['nieuwe-hulpvraag'], {
              dossier: zaak.dossier.data?.dossierId,
              platform: zaak.hulpvraag.platformId,
            })}
          >
            {t.nieuwVoorKind}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
}
