import { href } from '../../../router.ts';
import { heeftRol } from '../../../session/rollen.ts';
import { aanvraagTeksten as t } from '../../../teksten/aanvraag.ts';
import { STATUS_KEUZES } from '../../../teksten/status.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/page.tsx';
import type { Zaak } from '../zaak.ts';

/** The other hulpvragen in the dossier of this child, and the way to start one more. */
export function AndereHulpvragen({ zaak }: { readonly zaak: Zaak }) {
  const others = zaak.dossier.data?.andereHulpvragen;
  const mayMake = heeftRol('CONTACTPERSOON_JK');
  if (!others || (others.length === 0 && !mayMake)) return null;
  return (
    <Section heading={t.andere}>
      {others.length > 0 && (
        <ul>
          {others.map((one) => (
            <li key={one.id}>
              <a href={href(['hulpvragen', one.id])}>{one.zaaknummer}</a>{' '}
              <span class="soft">{STATUS_KEUZES.find(({ value }) => value === one.status)?.label}</span>
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
