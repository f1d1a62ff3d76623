import { Contact } from '#web/pages/hulpvraag/contact.tsx';
import { EigenOverleg } from '#web/pages/hulpvraag/overleg/eigen-overleg.tsx';
import { Overdracht } from '#web/pages/hulpvraag/scholen/overdracht.tsx';
import { hasScope, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ouderPaginaTeksten as t } from '#web/teksten/ouder-pagina.ts';
import { scholenTeksten } from '#web/teksten/scholen.ts';
import { showDate } from '#web/ui/dates.ts';
import { Section } from '#web/ui/page.tsx';
import { Documenten } from './documenten.tsx';

/** For a school: what it answered, what was shared; and after the enrolment the package. */
export function SchoolPagina({ zaak }: { readonly zaak: Zaak }) {
  return (
    <>
      <Antwoord zaak={zaak} />
      {hasScope(zaak.hulpvraag, 'OVERDRACHT_LEZEN') && <Overdracht zaak={zaak} />}
      <p class="seen-by">{t.schoolLeest}</p>
      <Documenten zaak={zaak} />
      <EigenOverleg zaak={zaak} />
      <Contact zaak={zaak} />
    </>
  );
}

/** What this school answered. What is asked of it stands on top. */
function Antwoord({ zaak }: { readonly zaak: Zaak }) {
  const reactie = zaak.dossier.data?.scholen?.[0]?.reactie;
  if (!reactie) return null;
  return (
    <Section heading={t.school}>
      <p>{t.schoolGeantwoord}</p>
      <p>{t.schoolAntwoord(scholenTeksten.antwoorden[reactie.antwoord], showDate(reactie.op))}</p>
    </Section>
  );
}
