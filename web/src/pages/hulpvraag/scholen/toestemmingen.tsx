import { useState } from 'preact/hooks';
import { stukNamen } from '#web/pages/hulpvraag/stukken.ts';
import type { Dossier, Toestemming } from '#web/pages/hulpvraag/zaak.ts';
import { papierTeksten } from '#web/teksten/papier.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
import type { OuderId } from '#web/wire/ids.ts';
import { BezwaarTerugDialog, BezwaarVastDialog } from './bezwaar-dialog.tsx';
import { IntrekDialog, type Terugnemen } from './intrek-dialog.tsx';
import type { SchoolProps } from './school-props.ts';

/** What is done about a toestemming: by a parent, or recorded by the SWV. */
type Actie = Terugnemen | 'BEZWAAR_VASTLEGGEN' | 'BEZWAAR_TERUG_VASTLEGGEN';

/** What parents allow one school to read, also what does not count any more. */
export function Toestemmingen(props: SchoolProps) {
  const { dossier, school } = props;
  const [open, setOpen] = useState<{ readonly soort: Actie; readonly toestemming: Toestemming }>();
  const close = () => setOpen(undefined);
  const mine = dossier.toestemmingen?.filter(({ schoolId }) => schoolId === school.id);
  if (!mine) return null;
  return (
    <div class="stack">
      <h4 class="nl-heading nl-heading--level-4">{t.toestemmingen}</h4>
      {mine.length === 0 && <p>{t.geenToestemming}</p>}
      <ul class="plain">
        {mine.map((one) => (
          <Regel key={one.id} {...props} toestemming={one} onOpen={(soort) => setOpen({ soort, toestemming: one })} />
        ))}
      </ul>
      {open?.soort === 'BEZWAAR_VASTLEGGEN' && (
        <BezwaarVastDialog {...props} toestemming={open.toestemming} onClose={close} />
      )}
      {open?.soort === 'BEZWAAR_TERUG_VASTLEGGEN' && (
        <BezwaarTerugDialog {...props} toestemming={open.toestemming} onClose={close} />
      )}
      {open && open.soort !== 'BEZWAAR_VASTLEGGEN' && open.soort !== 'BEZWAAR_TERUG_VASTLEGGEN' && (
        <IntrekDialog {...props} soort={open.soort} toestemming={open.toestemming} onClose={close} />
      )}
    </div>
  );
}

function Regel(props: SchoolProps & { readonly toestemming: Toestemming; readonly onOpen: (soort: Actie) => void }) {
  const { dossier, school, toestemming, onOpen } = props;
  const { geldig, stilgelegd, intrekking, bezwaar, eerdereBezwaren, totEnMet } = toestemming;
  const wie = ouderNaam(dossier, toestemming.ouderId);
  const stukken = stukNamen(dossier, toestemming.documenten);
  const may = (actie: Toestemming['acties'][number]['actie']) => canDo(toestemming.acties, actie);
  const leestIets = dossier.toestemmingen?.some((one) => one.schoolId === school.id && one.geldig) ?? false;
  const hasOpenBezwaar = bezwaar !== undefined && !bezwaar.ingetrokkenOp;
  return (
    <li class="stack">
      <p>
        <span class={`badge${geldig ? ' badge--good' : ''}`}>{geldig ? t.geldig : t.geldtNiet}</span>{' '}
        {t.gegeven(wie, showDate(toestemming.gegevenOp))}
        {totEnMet && `, ${t.tot(showDate(totEnMet))}`}
      </p>
      {stukken.length > 0 && <p class="soft">{t.voor(stukken.join(', '))}</p>}
      {intrekking && <p>{t.ingetrokken(showDate(intrekking.op))}</p>}
      {stilgelegd?.door === 'INTREKKING' && (
        <p>{t.stilgelegd(ouderNaam(dossier, stilgelegd.ouderId), showDate(stilgelegd.op))}</p>
      )}
      {eerdereBezwaren?.map(({ op, ingetrokkenOp }) => (
        <p key={op} class="soft">
          {t.eerderBezwaar(showDate(op), showDate(ingetrokkenOp))}
        </p>
      ))}
      {bezwaar && !intrekking && (
        <p>
          {bezwaar.ingetrokkenOp
            ? t.bezwaarVoorbij
            : t.bezwaarOp(
                may('trekBezwaarIn') ? undefined : ouderNaam(dossier, bezwaar.ouderId),
                showDate(bezwaar.op),
              )}{' '}
          {hasOpenBezwaar && !leestIets && t.schoolLeestNiets}
        </p>
      )}
      <div class="row">
        {may('trekToestemmingIn') && (
          <Button isNegative aria-label={t.intrekkenVan(school.naam)} onClick={() => onOpen('INTREKKEN')}>
            {t.intrekken}
          </Button>
        )}
        {may('maakBezwaar') && (
          <Button isNegative aria-label={t.bezwaarVan(school.naam)} onClick={() => onOpen('BEZWAAR')}>
            {t.bezwaar}
          </Button>
        )}
        {may('trekBezwaarIn') && (
          <Button aria-label={t.bezwaarIntrekkenVan(school.naam)} onClick={() => onOpen('BEZWAAR_INTREKKEN')}>
            {t.bezwaarIntrekken}
          </Button>
        )}
        {may('legIntrekkingVast') && (
          <Button kind="subtle" isNegative onClick={() => onOpen('INTREKKING_VASTLEGGEN')}>
            {t.intrekkenVastleggen}
          </Button>
        )}
        {may('legBezwaarVast') && (
          <Button
            kind="subtle"
            isNegative
            aria-label={papierTeksten.bezwaarVastleggenVan(school.naam)}
            onClick={() => onOpen('BEZWAAR_VASTLEGGEN')}
          >
            {papierTeksten.bezwaarVastleggen}
          </Button>
        )}
        {may('legBezwaarintrekkingVast') && (
          <Button
            kind="subtle"
            aria-label={papierTeksten.terugVastleggenVan(school.naam)}
            onClick={() => onOpen('BEZWAAR_TERUG_VASTLEGGEN')}
          >
            {papierTeksten.terugVastleggen}
          </Button>
        )}
      </div>
      {hasOpenBezwaar && (
        <WhyNot of={[[papierTeksten.terugVastleggen, whyNot(toestemming.acties, 'legBezwaarintrekkingVast')]]} />
      )}
    </li>
  );
}

function ouderNaam({ ouders }: Dossier, ouderId: OuderId): string {
  return ouders?.find(({ id }) => id === ouderId)?.naam ?? t.ouder;
}
