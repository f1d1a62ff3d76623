import { useState } from 'preact/hooks';
import { STATUS } from '#shared/model/statussen.ts';
import { type Actie, actieVan, type School } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { AanmeldingDialog, CorrectieDialog, VerlengDialog } from './aanmelding-dialog.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { ReactieDialog } from './reactie-dialog.tsx';
import type { SchoolProps } from './school-props.ts';
import { ToestemmingDialog } from './toestemming-dialog.tsx';
import { Toestemmingen } from './toestemmingen.tsx';
import { Verwijderen, VraagIntrekken, Vragen } from './vragen.tsx';

type Open =
  | 'vragen'
  | 'vraag-intrekken'
  | 'verwijderen'
  | 'reactie'
  | 'aanmelding'
  | 'verlengen'
  | 'correctie'
  | 'contact'
  | 'toestemming'
  | 'papier';

/** One school: whether it was asked, what it answered, its term, and what parents allow it to read. */
export function SchoolKaart({ onUp, ...props }: SchoolProps & { readonly onUp?: (() => void) | undefined }) {
  const { school } = props;
  const [open, setOpen] = useState<Open>();
  const { reactie, aanmelding } = school;
  return (
    <article class="card stack">
      <div class="row row--apart">
        <h3 class="nl-heading nl-heading--level-3">{school.naam}</h3>
        {school.volgorde !== undefined && <span class="soft">{t.volgorde(school.volgorde)}</span>}
      </div>
      <DescriptionList
        items={[
          [t.contact, school.contact?.naam],
          [t.school, school.gevraagdOp ? t.gevraagd(showDate(school.gevraagdOp)) : t.nietGevraagd],
          [t.antwoord, school.gevraagdOp && <Antwoord school={school} />],
          [
            t.aanmelding,
            aanmelding &&
              `${showDate(aanmelding.ontvangenOp)}, ${
                aanmelding.verlenging
                  ? t.termijnVerlengd(showDate(aanmelding.verlenging.tot), aanmelding.verlenging.reden)
                  : t.termijn(showDate(aanmelding.termijnTot))
              }`,
          ],
          [
            t.eerdereAanmeldingen,
            school.eerdereAanmeldingen
              ?.map((one) => t.eerdereAanmelding(showDate(one.ontvangenOp), showDate(one.vervallenOp), one.reden))
              .join('; '),
          ],
        ]}
      />
      {reactie?.toelichting && (
        <p class="typed" dir="auto">
          {reactie.toelichting}
        </p>
      )}
      <EerdereVragen school={school} />
      <Toestemmingen {...props} />
      <Knoppen {...props} onUp={onUp} onOpen={setOpen} />
      <OpenDialog {...props} open={open} onClose={() => setOpen(undefined)} />
    </article>
  );
}

function Antwoord({ school: { reactie } }: { readonly school: School }) {
  if (!reactie) return <>{t.nogGeenAntwoord}</>;
  const kind = reactie.antwoord === 'AKKOORD' ? 'badge--good' : 'badge--refuse';
  return (
    <>
      <span class={`badge ${kind}`}>{t.antwoordTekst(t.antwoorden[reactie.antwoord], showDate(reactie.op))}</span>
      {reactie.redencode && <span class="below">{t.redenen[reactie.redencode]}</span>}
    </>
  );
}

/** What the school was asked and answered before: a later ask or a step back takes nothing away of that. */
function EerdereVragen({ school: { eerdereVragen = [] } }: { readonly school: School }) {
  if (eerdereVragen.length === 0) return null;
  return (
    <details>
      <summary>{t.eerdereVragen(eerdereVragen.length)}</summary>
      <ul>
        {eerdereVragen.map(({ gevraagdOp, tot, einde, reden, reactie }) => (
          <li key={`${gevraagdOp}${tot}`}>
            {t.eerdereVraag(showDate(gevraagdOp), t.vraagEindes[einde], showDate(tot))} {reden}
            {reactie && (
              <p class="typed" dir="auto">
                {t.antwoordTekst(t.antwoorden[reactie.antwoord], showDate(reactie.op))}
                {reactie.toelichting && `: ${reactie.toelichting}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Knoppen(
  props: SchoolProps & { readonly onUp?: (() => void) | undefined; readonly onOpen: (open: Open) => void },
) {
  const { zaak, dossier, school, onOpen } = props;
  const { naam } = school;
  const may = (actie: Actie['actie']) => actieVan(zaak.hulpvraag, actie) !== undefined;
  const isAfgesloten = STATUS[zaak.hulpvraag.status].afgesloten !== undefined;
  const hasToestemming = dossier.toestemmingen?.some((one) => one.schoolId === school.id && one.geldig) ?? false;
  const isWithSchools = zaak.hulpvraag.status === 'JK_AANMELDEN_SCHOOL';
  const buttons: readonly (readonly [boolean, string, string, () => void])[] = [
    [may('TOESTEMMING_GEVEN'), t.geven, t.gevenVan(naam), () => onOpen('toestemming')],
    [
      may('SCHOLEN_BEHEREN') && isWithSchools && hasToestemming && (!school.gevraagdOp || !!school.reactie),
      school.reactie ? t.opnieuwVragen : t.vragen,
      school.reactie ? t.opnieuwVragenVan(naam) : t.vragenVan(naam),
      () => onOpen('vragen'),
    ],
    [may('TOESTEMMING_VASTLEGGEN'), t.gevenVastleggen, t.gevenVastleggenVan(naam), () => onOpen('papier')],
    [
      may('SCHOLEN_BEHEREN') && !!school.gevraagdOp && !school.reactie,
      t.antwoordVastleggen,
      t.antwoordVastleggenVan(naam),
      () => onOpen('reactie'),
    ],
    [
      may('SCHOLEN_BEHEREN') && !!school.gevraagdOp && !isAfgesloten,
      t.vraagIntrekken,
      t.vraagIntrekkenVan(naam),
      () => onOpen('vraag-intrekken'),
    ],
    [
      may('SCHOLEN_BEHEREN') && !!school.gevraagdOp && !school.aanmelding,
      t.aanmeldingVastleggen,
      t.aanmeldingVastleggenVan(naam),
      () => onOpen('aanmelding'),
    ],
    [
      may('SCHOLEN_BEHEREN') && !!school.aanmelding && !school.aanmelding.verlenging,
      t.verlengen,
      t.verlengenVan(naam),
      () => onOpen('verlengen'),
    ],
    [
      may('SCHOLEN_BEHEREN') && !!school.aanmelding,
      t.aanmeldingVerbeteren,
      t.aanmeldingVerbeterenVan(naam),
      () => onOpen('correctie'),
    ],
    [may('SCHOLEN_BEHEREN'), t.contactWijzigen, t.contactWijzigenVan(naam), () => onOpen('contact')],
    [!!props.onUp, t.omhoogKort, t.omhoog(naam), () => props.onUp?.()],
    [
      may('SCHOLEN_BEHEREN') && !school.gevraagdOp,
      algemeen.verwijderen,
      t.verwijderenVan(naam),
      () => onOpen('verwijderen'),
    ],
  ];
  const offered = buttons.filter(([isOffered]) => isOffered);
  if (offered.length === 0) return null;
  return (
    <div class="row">
      {offered.map(([, label, fullLabel, act]) => (
        <Button key={label} aria-label={fullLabel} onClick={act}>
          {label}
        </Button>
      ))}
    </div>
  );
}

function OpenDialog(props: SchoolProps & { readonly open: Open | undefined; readonly onClose: () => void }) {
  const { open, ...rest } = props;
  switch (open) {
    case 'vragen':
      return <Vragen {...rest} />;
    case 'vraag-intrekken':
      return <VraagIntrekken {...rest} />;
    case 'verwijderen':
      return <Verwijderen {...rest} />;
    case 'reactie':
      return <ReactieDialog {...rest} isRecorded />;
    case 'aanmelding':
      return <AanmeldingDialog {...rest} />;
    case 'correctie':
      return <CorrectieDialog {...rest} />;
    case 'contact':
      return <ContactDialog {...rest} />;
    case 'verlengen':
      return <VerlengDialog {...rest} />;
    case 'toestemming':
      return <ToestemmingDialog {...rest} />;
    case 'papier':
      return <ToestemmingDialog {...rest} isOnPaper />;
    default:
      return null;
  }
}
