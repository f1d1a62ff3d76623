import {
  type Actie,
  type Dossier,
  type Hulpvraag,
  isTerugstap,
  type School,
  statusActies,
  type Zaak,
} from '#web/pages/hulpvraag/zaak.ts';
import { href } from '#web/router.ts';
import { statusTeksten as t } from '#web/teksten/status-wijzigen.ts';
import { Checkboxes, Radios } from '#web/ui/choices.tsx';
import { showDate } from '#web/ui/dates.ts';
import { fieldIn } from '#web/ui/field-of.ts';
import { Select, TextArea, TextField } from '#web/ui/fields.tsx';
import { Section } from '#web/ui/page.tsx';

/** What somebody chose and typed; survives closing the dialog. */
export interface Keuze {
  readonly stap: string;
  readonly omschrijving: string;
  readonly schoolIds: readonly string[];
  readonly schoolId: string;
  readonly startdatum: string;
}

const LEGE_KEUZE: Keuze = { stap: '', omschrijving: '', schoolIds: [], schoolId: '', startdatum: '' };

/**
 * What is there when somebody comes: the step they came for, or else the only one that goes on without a reason; and
 * the only school that can be meant.
 */
export function firstKeuze({ hulpvraag, dossier }: Zaak, naar: string | undefined): Keuze {
  const mogelijk = statusActies(hulpvraag).filter((one) => one.mogelijk && !isTerugstap(one));
  const gewoon = mogelijk.filter((one) => !asks(one, 'OMSCHRIJVING'));
  const gekozen = mogelijk.find((one) => one.naar === naar) ?? (gewoon.length === 1 ? gewoon[0] : undefined);
  const only = (ids: readonly string[]) => (ids.length === 1 ? ids : []);
  const [ja = ''] = only(akkoord(dossier.data).map(({ id }) => id));
  return {
    ...LEGE_KEUZE,
    stap: gekozen ? nameOf(gekozen) : '',
    schoolIds: only(askable(dossier.data).map(({ id }) => id)),
    schoolId: hulpvraag.inschrijving ? '' : ja,
  };
}

/** Whether everything is there that the step asks, so that what it does can be shown. */
export function isFilledIn(hulpvraag: Hulpvraag, actie: Actie, keuze: Keuze): boolean {
  if (isTerugstap(actie)) return true;
  const { omschrijving, schoolIds, schoolId, startdatum } = keuze;
  return (
    (!asks(actie, 'OMSCHRIJVING') || omschrijving.trim() !== '') &&
    (!asks(actie, 'SCHOLEN') || schoolIds.length > 0) &&
    (!asks(actie, 'INSCHRIJVING') ||
      (schoolId !== '' && startdatum !== '') ||
      (hulpvraag.inschrijving !== undefined && schoolId === '' && startdatum === ''))
  );
}

export function asks(actie: Actie, what: NonNullable<Actie['vraagt']>[number]): boolean {
  return actie.vraagt?.includes(what) ?? false;
}

function askable(dossier: Dossier | undefined): readonly School[] {
  return dossier?.scholen?.filter((one) => one.magGevraagd) ?? [];
}

function akkoord(dossier: Dossier | undefined): readonly School[] {
  return dossier?.scholen?.filter((one) => one.reactie?.antwoord === 'AKKOORD') ?? [];
}

/** One word for a step: two of them may lead to the same status. */
export function nameOf({ actie, naar }: Actie): string {
  return `${actie}-${naar}`;
}

/** Where something that is missing can be mended: the tab of a part of the dossier. */
const TAB_VAN: readonly (readonly [string, string])[] = [
  ['/bijlagen', 'bijlagen'],
  ['/onderwijsadviezen', 'dossier'],
  ['/toestemmingen', 'scholen'],
  ['/scholen-van-voorkeur', 'scholen'],
];

/** Exactly the steps that the API offers; one that is not possible yet says why, and leads to what is missing. */
export function StapKeuze(props: {
  readonly hulpvraag: Hulpvraag;
  readonly keuze: Keuze;
  readonly onKeuze: (keuze: Keuze) => void;
  readonly onLeave: () => void;
}) {
  const { hulpvraag, keuze, onKeuze } = props;
  return (
    <Radios
      plek="/naar"
      label={t.keuze}
      value={keuze.stap}
      onValue={(stap) => onKeuze({ ...keuze, stap })}
      options={statusActies(hulpvraag).map((actie) => ({
        value: nameOf(actie),
        label: actie.tekst,
        isDisabled: !actie.mogelijk,
        hint: (
          <>
            {isTerugstap(actie) ? t.terug(actie.naarLabel ?? '') : t.naar(actie.naarLabel ?? '')}
            {!actie.mogelijk && <Ontbreekt hulpvraag={hulpvraag} actie={actie} onLeave={props.onLeave} />}
          </>
        ),
      }))}
    />
  );
}

function Ontbreekt(props: { readonly hulpvraag: Hulpvraag; readonly actie: Actie; readonly onLeave: () => void }) {
  return (
    <>
      <br />
      {t.nogNiet}
      <ul>
        {props.actie.ontbreekt.map((one) => {
          const tab = TAB_VAN.find(([plek]) => one.plek?.startsWith(plek))?.[1];
          return (
            <li key={one.code}>
              {one.tekst}{' '}
              {tab && (
                <a href={href(['hulpvragen', props.hulpvraag.id, tab])} onClick={props.onLeave}>
                  {t.gaErheen}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface StapProps {
  readonly zaak: Zaak;
  readonly actie: Actie;
  readonly keuze: Keuze;
  readonly onKeuze: (keuze: Keuze) => void;
}

/** What the chosen step asks for. */
export function StapVelden({ zaak, actie, keuze, onKeuze }: StapProps) {
  const isBack = isTerugstap(actie);
  const isStop = actie.naar === 'JK_INGETROKKEN';
  const isMissing = actie.naar === 'JK_ONDERWIJSADVIES_AANVRAAG' && asks(actie, 'OMSCHRIJVING');
  const isPlekWeg = actie.naar === 'JK_AANMELDEN_SCHOOL' && asks(actie, 'OMSCHRIJVING');
  return (
    <>
      {actie.actie === 'VOORSTEL_DOEN' && <p>{t.terugVoorstellenUitleg}</p>}
      {isStop && zaak.hulpvraag.status === 'CONCEPT' && <p>{t.stopConceptUitleg}</p>}
      {asks(actie, 'SCHOLEN') && <Scholen zaak={zaak} actie={actie} keuze={keuze} onKeuze={onKeuze} />}
      {asks(actie, 'INSCHRIJVING') && <Inschrijving zaak={zaak} actie={actie} keuze={keuze} onKeuze={onKeuze} />}
      <TextArea
        plek={isBack ? '/reden' : '/omschrijving'}
        label={isBack || isStop ? t.reden : t.omschrijving}
        hint={isMissing ? t.omschrijvingHintTerug : isPlekWeg ? t.omschrijvingHintPlek : t.omschrijvingHint}
        isOptional={!asks(actie, 'OMSCHRIJVING')}
        rows={3}
        maxLength={2000}
        value={keuze.omschrijving}
        onValue={(omschrijving) => onKeuze({ ...keuze, omschrijving })}
      />
    </>
  );
}

function Scholen({ zaak, keuze, onKeuze }: StapProps) {
  return (
    <Checkboxes
      plek="/schoolIds"
      label={t.scholen}
      hint={t.scholenHint}
      options={askable(zaak.dossier.data).map(({ id, naam }) => ({ value: id, label: naam }))}
      value={keuze.schoolIds}
      onValue={(schoolIds) => onKeuze({ ...keuze, schoolIds })}
    />
  );
}

function Inschrijving({ zaak, keuze, onKeuze }: StapProps) {
  const typed = { value: keuze, onValue: onKeuze };
  const known = zaak.hulpvraag.inschrijving;
  return (
    <Section heading={t.inschrijving} level={3}>
      {known && <p>{t.inschrijvingAl(known.schoolNaam, showDate(known.startdatum))}</p>}
      <Select
        {...fieldIn(typed, 'schoolId', '/inschrijving')}
        label={t.inschrijvingSchool}
        isOptional={known !== undefined}
        empty=""
        options={akkoord(zaak.dossier.data).map((one) => ({ value: one.id, label: one.naam }))}
      />
      <TextField
        {...fieldIn(typed, 'startdatum', '/inschrijving')}
        label={t.inschrijvingDatum}
        isOptional={known !== undefined}
        type="date"
      />
    </Section>
  );
}
