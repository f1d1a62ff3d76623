/** What the top of the page says when a hulpvraag comes to its end: in 5, 6 and 8. */
import { zei } from './koppen-bij-scholen.ts';
import { type Kop, type Kopfeiten, NU_NIETS, zinnen } from './zin.ts';

export const KLAAR = 'Deze hulpvraag is klaar.';
export const GESTOPT = 'Deze hulpvraag is gestopt.';

/** "Het kind gaat vanaf 1 maart 2027 naar De Berk." */
function naarSchool({ start }: Kopfeiten, wie: string): string | undefined {
  return start && `${wie} gaat vanaf ${start.datum} naar ${start.school}.`;
}

/** The SWV: what parents still have to tell, then the end. */
export function inschrijven(feiten: Kopfeiten): Kop {
  const { kan, start, specialist } = feiten;
  if (start) {
    const wie = kan('HULPVRAAG_AFRONDEN')
      ? 'U kunt de hulpvraag afronden.'
      : `${specialist ?? 'De JKspecialist'} rondt de hulpvraag af.`;
    return {
      zin: 'De inschrijving is vastgelegd.',
      uitleg: zinnen(naarSchool(feiten, 'Het kind'), wie),
      daad: kan('HULPVRAAG_AFRONDEN') ? 'HULPVRAAG_AFRONDEN' : undefined,
    };
  }
  return {
    zin: 'We wachten op de inschrijving door de ouders.',
    uitleg: zei(feiten.ja, 'ja'),
    daad: kan('INSCHRIJVING_VASTLEGGEN') ? 'INSCHRIJVING_VASTLEGGEN' : undefined,
  };
}

/** A parent after a yes. */
export function ouderNaJa(feiten: Kopfeiten): Kop {
  const { ja, start, specialist } = feiten;
  if (start) {
    return {
      zin: `Uw kind gaat vanaf ${start.datum} naar ${start.school}.`,
      uitleg: `De inschrijving is vastgelegd. ${NU_NIETS} ${specialist ?? 'De JKspecialist'} rondt de hulpvraag af.`,
    };
  }
  const meer = ja.length > 1;
  return {
    zin: `${zei(ja, 'ja')} Wilt u uw kind ${meer ? 'daar' : 'hier'} inschrijven?`,
    uitleg: `Neem dan contact op met ${meer ? 'die school' : 'de school'}.`,
  };
}

/** Who reads on after the end. */
export function klaar(wie: string, meer?: string) {
  return (feiten: Kopfeiten): Kop => ({
    zin: zinnen(KLAAR, naarSchool(feiten, wie)),
    uitleg: zinnen('U hoeft niets meer te doen.', meer),
  });
}

/** For a parent the news is the school. */
export function ouderKlaar(feiten: Kopfeiten): Kop {
  return {
    zin: naarSchool(feiten, 'Uw kind') ?? KLAAR,
    uitleg: 'Deze hulpvraag is klaar. U hoeft niets meer te doen. U kunt het dossier blijven lezen.',
  };
}

/** The school of placement: first the package, then that it arrived. */
export function pakket({ kan, laatsteLeesdag, isOvergenomen }: Kopfeiten): Kop {
  const daad = kan('PAKKET_DOWNLOADEN') ? 'PAKKET_DOWNLOADEN' : undefined;
  if (isOvergenomen) {
    return { zin: 'U heeft het overdrachtspakket.', uitleg: `U kunt het nog lezen tot en met ${laatsteLeesdag}.` };
  }
  return {
    zin: 'Download het overdrachtspakket en bevestig dat u het heeft.',
    uitleg: `Dat kan tot en met ${laatsteLeesdag}.`,
    daad,
    daarna: kan('ONTVANGST_BEVESTIGEN') ? 'ONTVANGST_BEVESTIGEN' : undefined,
  };
}

export const GESTOPT_KOP: Kop = { zin: GESTOPT, uitleg: 'U hoeft niets meer te doen.' };
export const ANDERE_JA: Kop = { zin: 'Een andere school heeft ja gezegd.', uitleg: 'U hoeft niets te doen.' };
