import { Aanbiedingen } from '#web/pages/account/aanbiedingen.tsx';
import { isAtSamenwerkingsverband, organisatieNaam } from '#web/session/organisatie-naam.ts';
import { type Account, chooseLidmaatschap, type Lidmaatschap } from '#web/session/session.ts';
import { inloggen } from '#web/teksten/inloggen.ts';
import { organisatieTeksten } from '#web/teksten/organisatie.ts';
import { ROL_TEKST } from '#web/teksten/rollen.ts';
import { Page } from '#web/ui/page.tsx';

/** "Kies organisatie": for whom this person works now. Somebody without any is told whom to call. */
export function KiesOrganisatie({ account }: { readonly account: Account }) {
  if (account.lidmaatschappen.length === 0) {
    return (
      <Page title={inloggen.geenOrganisatie} lead={inloggen.geenOrganisatieUitleg}>
        <Aanbiedingen account={account} />
      </Page>
    );
  }
  return (
    <Page title={inloggen.kiesOrganisatie} lead={inloggen.kiesOrganisatieUitleg}>
      <ul class="choices-list">
        {account.lidmaatschappen.map((one) => (
          <li key={one.id}>
            <button type="button" class="card card--choice" onClick={() => chooseLidmaatschap(one)}>
              <strong>{organisatieNaam(one)}</strong>
              <span class="soft">{watIsHet(one, account.lidmaatschappen)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** As what they are there, and with which samenwerkingsverband when the name does not tell two apart. */
function watIsHet(one: Lidmaatschap, all: readonly Lidmaatschap[]): string {
  const bij = isAtSamenwerkingsverband(one, all);
  const rollen = one.rollen.map((rol) => ROL_TEKST[rol]).join(', ');
  return bij ? `${rollen}, ${organisatieTeksten.bij(bij)}` : rollen;
}
