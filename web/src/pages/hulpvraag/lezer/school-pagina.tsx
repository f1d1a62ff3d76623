import { useState } from 'preact/hooks';
import { Contact } from '#web/pages/hulpvraag/contact.tsx';
import { EigenOverleg } from '#web/pages/hulpvraag/overleg/eigen-overleg.tsx';
import { Overdracht } from '#web/pages/hulpvraag/scholen/overdracht.tsx';
import { ReactieDialog } from '#web/pages/hulpvraag/scholen/reactie-dialog.tsx';
import { hasScope, type Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ouderPaginaTeksten as t } from '#web/teksten/ouder-pagina.ts';
import { scholenTeksten } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { Section } from '#web/ui/page.tsx';
import { canDo } from '#web/wire/acts.ts';
import { Documenten } from './documenten.tsx';

/** For a school: what is asked, by when, what was shared; and after the enrolment the package. */
export function SchoolPagina({ zaak }: { readonly zaak: Zaak }) {
  return (
    <>
      <Vraag zaak={zaak} />
      {hasScope(zaak.hulpvraag, 'OVERDRACHT_LEZEN') && <Overdracht zaak={zaak} />}
      <p class="seen-by">{t.schoolLeest}</p>
      <Documenten zaak={zaak} />
      <EigenOverleg zaak={zaak} />
      <Contact zaak={zaak} />
    </>
  );
}

function Vraag({ zaak }: { readonly zaak: Zaak }) {
  const [isOpen, setOpen] = useState(false);
  const school = zaak.dossier.data?.scholen?.[0];
  if (!school) return null;
  const { reactie, aanmelding } = school;
  const mayAnswer = canDo(school.acties, 'geefSchoolreactie');
  if (!mayAnswer && !reactie) return null;
  return (
    <Section heading={t.school}>
      {mayAnswer && (
        <>
          <p>{t.schoolVraag}</p>
          {aanmelding && <p>{t.schoolTermijn(showDate(aanmelding.verlenging?.tot ?? aanmelding.termijnTot))}</p>}
          <div>
            <Button kind="primary" onClick={() => setOpen(true)}>
              {scholenTeksten.antwoordGeven}
            </Button>
          </div>
        </>
      )}
      {reactie && (
        <>
          <p>{t.schoolGeantwoord}</p>
          <p>{t.schoolAntwoord(scholenTeksten.antwoorden[reactie.antwoord], showDate(reactie.op))}</p>
        </>
      )}
      {isOpen && <ReactieDialog zaak={zaak} school={school} onClose={() => setOpen(false)} />}
    </Section>
  );
}
