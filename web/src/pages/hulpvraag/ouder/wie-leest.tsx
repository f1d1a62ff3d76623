import { useState } from 'preact/hooks';
import { lijstSchoolbereik } from '#web/api/scholen.ts';
import { useData } from '#web/api/use-data.ts';
import { Antwoord, EerdereVragen } from '#web/pages/hulpvraag/scholen/school-kaart.tsx';
import type { SchoolProps } from '#web/pages/hulpvraag/scholen/school-props.ts';
import { ToestemmingDialog } from '#web/pages/hulpvraag/scholen/toestemming-dialog.tsx';
import { Toestemmingen } from '#web/pages/hulpvraag/scholen/toestemmingen.tsx';
import type { Dossier, Hulpvraag, School, Zaak } from '#web/pages/hulpvraag/zaak.ts';
import { ouderPaginaTeksten as t } from '#web/teksten/ouder-pagina.ts';
import { scholenTeksten } from '#web/teksten/scholen.ts';
import type { Bereik } from '#web/ui/bereik.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { Section } from '#web/ui/page.tsx';
import { Reach } from '#web/ui/reach.tsx';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';

/** Who may read about this child, since when, and one choice per school: its full text opens before the yes. */
export function WieLeest({ zaak, dossier }: { readonly zaak: Zaak; readonly dossier: Dossier }) {
  const scholen = [...(dossier.scholen ?? [])].sort((a, b) => (a.volgorde ?? 0) - (b.volgorde ?? 0));
  const { kind, id: hulpvraagId } = zaak.hulpvraag;
  const bereik = useData((signal) => lijstSchoolbereik({ params: { hulpvraagId }, signal }), [hulpvraagId]);
  return (
    <Section heading={t.wieLeest(kind?.voornaam)} id="scholen">
      <ul class="readers">
        {scholen.map((school) => (
          <SchoolRij
            key={school.id}
            zaak={zaak}
            dossier={dossier}
            school={school}
            bereik={bereik.data?.items.find(({ schoolId }) => schoolId === school.id)}
          />
        ))}
        {scholen.length === 0 && <li>{scholenTeksten.leeg}</li>}
        <VoorschoolRij hulpvraag={zaak.hulpvraag} />
        <li class="soft">{t.swvLeest}</li>
      </ul>
    </Section>
  );
}

/** Since when a school reads; undefined while it does not. */
function readsSince({ toestemmingen = [] }: Dossier, { id, gevraagdOp }: School): string | undefined {
  const [first] = toestemmingen
    .filter((one) => one.schoolId === id && one.geldig)
    .map(({ gegevenOp }) => gegevenOp)
    .sort();
  return first && gevraagdOp && (first > gevraagdOp ? first : gevraagdOp);
}

function SchoolRij(props: SchoolProps & { readonly bereik: Bereik | undefined }) {
  const { dossier, school, bereik } = props;
  const [isOpen, setOpen] = useState(false);
  const since = readsSince(dossier, school);
  const given = dossier.toestemmingen?.filter(({ schoolId }) => schoolId === school.id) ?? [];
  const hasToestemming = given.some(({ geldig }) => geldig);
  return (
    <li class="stack">
      <div class="reader">
        <div class="reader__who">
          <h3 class="nl-heading nl-heading--level-3">{school.naam}</h3>
          {bereik?.telefoon && <Reach of={{ naam: t.belDeSchool, ...bereik }} />}
          <p>
            {since ? (
              <>
                <span class="badge badge--good">{t.leestMee}</span> {t.sinds(showDate(since))}
              </>
            ) : (
              <>
                <span class="badge">{t.leestNiets}</span> {hasToestemming ? t.leestNaVraag : t.leestNaKeuze}
              </>
            )}
          </p>
          {school.gevraagdOp && (
            <p>
              <Antwoord school={school} />
            </p>
          )}
          {school.reactie?.toelichting && (
            <p class="typed" dir="auto">
              {school.reactie.toelichting}
            </p>
          )}
        </div>
        {canDo(school.acties, 'geefToestemming') && (
          <Button aria-label={t.keuzeVoor(school.naam)} onClick={() => setOpen(true)}>
            {t.keuze}
          </Button>
        )}
      </div>
      <EerdereVragen school={school} />
      {given.length > 0 && <Toestemmingen {...props} />}
      <WhyNot of={[[scholenTeksten.geven, whyNot(school.acties, 'geefToestemming')]]} />
      {isOpen && <ToestemmingDialog {...props} onClose={() => setOpen(false)} />}
    </li>
  );
}

/** The preschool reads along from the advice until the end. */
function VoorschoolRij({ hulpvraag: { voorschoolContact, weg = [] } }: { readonly hulpvraag: Hulpvraag }) {
  const advies = weg.findLast(({ soort, stand }) => soort === 'ADVIES' && stand === 'GEDAAN');
  const isOver = !weg.some(({ stand }) => stand === 'NU');
  if (!voorschoolContact || !advies?.op || isOver) return null;
  return (
    <li>
      <h3 class="nl-heading nl-heading--level-3">{voorschoolContact.organisatieNaam}</h3>
      <p>
        <span class="badge badge--good">{t.leestMee}</span> {t.sinds(showDate(advies.op))}
      </p>
      <p class="soft">{t.voorschoolLeest}</p>
    </li>
  );
}
