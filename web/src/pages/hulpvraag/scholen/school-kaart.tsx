import { useState } from 'preact/hooks';
import type { School } from '#web/pages/hulpvraag/zaak.ts';
import { algemeen } from '#web/teksten/algemeen.ts';
import { scholenTeksten as t } from '#web/teksten/scholen.ts';
import { Button } from '#web/ui/button.tsx';
import { showDate } from '#web/ui/dates.ts';
import { DescriptionList } from '#web/ui/description-list.tsx';
import { WhyNot } from '#web/ui/why-not.tsx';
import { canDo, whyNot } from '#web/wire/acts.ts';
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

/** What the school said, with its reason. */
export function Antwoord({ school: { reactie } }: { readonly school: School }) {
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
export function EerdereVragen({ school: { eerdereVragen = [] } }: { readonly school: School }) {
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

type Schoolactie = School['acties'][number]['actie'];

/** What is done with a school: the act of the API, its words, and the dialog in which it is done. */
function actsOn({ naam, reactie }: School): readonly (readonly [Schoolactie, string, string, Open])[] {
  return [
    ['geefToestemming', t.geven, t.gevenVan(naam), 'toestemming'],
    reactie
      ? ['vraagSchool', t.opnieuwVragen, t.opnieuwVragenVan(naam), 'vragen']
      : ['vraagSchool', t.vragen, t.vragenVan(naam), 'vragen'],
    ['legToestemmingVast', t.gevenVastleggen, t.gevenVastleggenVan(naam), 'papier'],
    ['legSchoolreactieVast', t.antwoordVastleggen, t.antwoordVastleggenVan(naam), 'reactie'],
    ['trekVraagIn', t.vraagIntrekken, t.vraagIntrekkenVan(naam), 'vraag-intrekken'],
    ['legAanmeldingVast', t.aanmeldingVastleggen, t.aanmeldingVastleggenVan(naam), 'aanmelding'],
    ['verlengTermijn', t.verlengen, t.verlengenVan(naam), 'verlengen'],
    ['corrigeerAanmelding', t.aanmeldingVerbeteren, t.aanmeldingVerbeterenVan(naam), 'correctie'],
    ['wijzigSchoolcontact', t.contactWijzigen, t.contactWijzigenVan(naam), 'contact'],
    ['verwijderSchool', algemeen.verwijderen, t.verwijderenVan(naam), 'verwijderen'],
  ];
}

/** What people look for on the card of a school: when it is not there, they read why. */
const LOOKED_FOR: readonly Schoolactie[] = [
  'geefToestemming',
  'vraagSchool',
  'legToestemmingVast',
  'trekVraagIn',
  'verwijderSchool',
];

function Knoppen(
  props: SchoolProps & { readonly onUp?: (() => void) | undefined; readonly onOpen: (open: Open) => void },
) {
  const { school, onUp, onOpen } = props;
  const acts = actsOn(school);
  const offered = acts.filter(([actie]) => canDo(school.acties, actie));
  const missing = acts.filter(([actie]) => LOOKED_FOR.includes(actie));
  return (
    <>
      {(offered.length > 0 || onUp) && (
        <div class="row">
          {offered.map(([actie, label, fullLabel, open]) => (
            <Button key={actie} aria-label={fullLabel} onClick={() => onOpen(open)}>
              {label}
            </Button>
          ))}
          {onUp && (
            <Button aria-label={t.omhoog(school.naam)} onClick={onUp}>
              {t.omhoogKort}
            </Button>
          )}
        </div>
      )}
      <WhyNot of={missing.map(([actie, label]) => [label, whyNot(school.acties, actie)])} />
    </>
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
