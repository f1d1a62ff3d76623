import { isAtSamenwerkingsverband, organisatieNaam } from '#web/session/organisatie-naam.ts';
import { chooseLidmaatschap, type Lidmaatschap, session } from '#web/session/session.ts';
import { organisatieTeksten as t } from '#web/teksten/organisatie.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { Alert } from '#web/ui/alert.tsx';
import { Button } from '#web/ui/button.tsx';
import type { ApiProblem } from '#web/wire/problem.ts';

/**
 * A link that this organisation may not open may be one for another organisation of the same person: says for whom they
 * work now and offers the others. The address stays, so the choice opens what the link was for.
 */
export function AndereOrganisatie({ problem }: { readonly problem: ApiProblem | undefined }) {
  const { account, lidmaatschap } = session.value ?? {};
  const others = account?.lidmaatschappen.filter(({ id }) => id !== lidmaatschap?.id) ?? [];
  if (!account || !lidmaatschap || others.length === 0) return null;
  if (problem?.status !== 404 && problem?.status !== 403) return null;
  return (
    <Alert kind="info" heading={t.verkeerdeTitel}>
      <p>{t.uWerktVoor(organisatieNaam(lidmaatschap), rollenVan(lidmaatschap))}</p>
      <p>{t.kiesAndere}</p>
      <ul class="plain stack">
        {others.map((one) => {
          const bij = isAtSamenwerkingsverband(one, account.lidmaatschappen);
          return (
            <li key={one.id}>
              <Button onClick={() => chooseLidmaatschap(one)}>{t.openVoor(organisatieNaam(one))}</Button>{' '}
              <span class="soft">{[rollenVan(one), bij && t.bij(bij)].filter(Boolean).join(', ')}</span>
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function rollenVan({ rollen }: Lidmaatschap): string {
  return rollen.map((rol) => ROL_TEKST[rol]).join(', ');
}
